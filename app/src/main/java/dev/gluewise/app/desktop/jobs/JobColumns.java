package dev.gluewise.app.desktop.jobs;

import static dev.gluewise.app.desktop.control.Follow.follow;

import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.ColumnWidths;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.settings.Settings;
import dev.gluewise.app.desktop.settings.SettingsModel;
import dev.gluewise.app.desktop.text.Period;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.app.desktop.theme.TextScale;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.Feather;

/** Which columns of the list of jobs are shown: those that the user wants and that the window has room for. */
final class JobColumns {
    /** The list's width below which a column goes, the least important first. */
    private static final Map<String, Double> ROOM = Map.of("confidence", 1210.0, "failed", 1150.0, "runs", 1090.0);

    private final TableView<JobSummary> table;
    private final SettingsModel settings;
    private final Map<String, TableColumn<JobSummary, JobSummary>> columns = new LinkedHashMap<>();

    JobColumns(TableView<JobSummary> table, SettingsModel settings) {
        this.table = table;
        this.settings = settings;
    }

    /** Adds a column to the table under the code of its name. */
    void add(String code, TableColumn<JobSummary, JobSummary> column) {
        column.setId("column-" + code);
        columns.put(code, column);
        table.getColumns().add(column);
    }

    /** Lets a column be as wide as its texts, which stand beside something else of the given width. */
    void fit(
            ColumnWidths<JobSummary> widths,
            String code,
            List<JobSummary> rows,
            Function<JobSummary, Stream<String>> texts,
            Font font,
            double beside) {
        widths.fit(Objects.requireNonNull(columns.get(code), code), rows, texts, font, beside);
    }

    /** The same for figures, which are never cut. */
    void fitWhole(
            ColumnWidths<JobSummary> widths,
            String code,
            List<JobSummary> rows,
            Function<JobSummary, String> text,
            double beside) {
        widths.fitWhole(Objects.requireNonNull(columns.get(code), code), rows, text, beside);
    }

    /** Names the columns of figures that belong to a time. */
    void name(Period period) {
        for (String code : List.of("runs", "cost")) {
            Objects.requireNonNull(columns.get(code), code)
                    .setText(Words.say("jobs.column." + code, Figures.count(period.days())));
        }
    }

    /** Shows what is wanted from now on, whenever the wishes or the width change. */
    void watch() {
        follow(table, settings.settingsProperty().map(Settings::hiddenColumns), hidden -> show());
        table.widthProperty().subscribe(width -> show());
    }

    private void show() {
        Set<String> hidden = settings.get().hiddenColumns();
        columns.forEach((code, column) -> column.setVisible(
                !hidden.contains(code) && table.getWidth() >= TextScale.px(ROOM.getOrDefault(code, 0.0))));
    }

    /** The button behind which the columns can be chosen; the job's name stays. */
    MenuButton chooser() {
        MenuButton chooser = new MenuButton();
        chooser.setId("choose-columns");
        chooser.setGraphic(Icons.feather(Feather.COLUMNS, 16));
        chooser.setAccessibleText(Words.say("jobs.columns"));
        Hint.on(chooser, Words.say("jobs.columns"));
        chooser.getStyleClass().add("icon-menu");
        columns.keySet().stream().filter(code -> !code.equals("job")).forEach(code -> chooser.getItems()
                .add(item(code)));
        MenuItem all = new MenuItem(Words.say("jobs.columns.reset"));
        all.setOnAction(event -> settings.change(now -> now.withHiddenColumns(Set.of())));
        chooser.getItems().addAll(new SeparatorMenuItem(), all);
        return chooser;
    }

    private CheckMenuItem item(String code) {
        CheckMenuItem item = new CheckMenuItem();
        StringProperty title = Objects.requireNonNull(columns.get(code), code).textProperty();
        item.textProperty().bind(title.map(text -> text.isEmpty() ? Words.say("jobs.column." + code) : text));
        item.setId("show-" + code);
        follow(
                table,
                settings.settingsProperty(),
                now -> item.setSelected(!now.hiddenColumns().contains(code)));
        item.setOnAction(event -> settings.change(now -> {
            Set<String> hidden = new HashSet<>(now.hiddenColumns());
            if (!hidden.remove(code)) {
                hidden.add(code);
            }
            return now.withHiddenColumns(hidden);
        }));
        return item;
    }
}
