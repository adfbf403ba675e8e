package dev.gluewise.app.desktop.jobs;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import atlantafx.base.controls.CustomTextField;
import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.chart.MarkShape;
import dev.gluewise.app.desktop.control.EvidenceIcon;
import dev.gluewise.app.desktop.control.GivesWay;
import dev.gluewise.app.desktop.control.MarkIcon;
import dev.gluewise.app.desktop.control.PeriodChoice;
import dev.gluewise.app.desktop.control.Segments;
import dev.gluewise.app.desktop.settings.SettingsModel;
import dev.gluewise.app.desktop.text.EvidenceText;
import dev.gluewise.app.desktop.text.Period;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.app.desktop.theme.TextScale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The screen that lists all jobs. */
public final class JobsView extends VBox {
    private final JobsModel model;
    private final JobTable table;
    private final CustomTextField filter = new CustomTextField();

    /**
     * @param settings hold which columns are wanted
     * @param open takes the name of the job that the user wants to see
     * @param tell takes what was done
     */
    public JobsView(JobsModel model, SettingsModel settings, Consumer<String> open, Consumer<String> tell) {
        this.model = model;
        getStyleClass().add("jobs-screen");
        table = new JobTable(model, settings, open, tell);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setPlaceholder(placeholder());
        getChildren().addAll(new SummaryStrip(model), toolRow(), table, footer());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isSlash(event) && !filter.isFocused()) {
                filter.requestFocus();
                event.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("/")
                    && filter.isFocused()
                    && filter.getText().isEmpty()) {
                event.consume();
            }
        });
    }

    private static boolean isSlash(KeyEvent event) {
        return event.getText().equals("/") || event.getCode() == KeyCode.SLASH;
    }

    private Node toolRow() {
        Segments<JobsModel.Group> groups = new Segments<>(JobsModel.Group.class, model.groupProperty(), this::text);
        follow(this, model.jobsProperty(), rows -> groups.relabel(this::text));
        filter.setId("job-filter");
        filter.setPromptText(Words.say("jobs.filter"));
        filter.setLeft(Icons.feather(Feather.SEARCH, 16));
        filter.setPrefWidth(TextScale.px(220));
        filter.setMinWidth(TextScale.px(120));
        groups.setMinWidth(Region.USE_PREF_SIZE);
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                filter.clear();
                table.requestFocus();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                table.requestFocus();
            }
        });
        HBox legend = legend();
        HBox row = new HBox(groups, filter, spring(), legend, period(), table.chooser());
        row.getStyleClass().add("tool-row");
        GivesWay.in(row, legend);
        return row;
    }

    private Node period() {
        PeriodChoice choice = new PeriodChoice(
                Period.counted(),
                model.periodProperty(),
                each -> Words.say("jobs.period.last", Figures.count(each.days())));
        choice.setId("jobs-period");
        choice.setAccessibleText(Words.say("jobs.period"));
        choice.setMinWidth(Region.USE_PREF_SIZE);
        return choice;
    }

    private String text(JobsModel.Group group) {
        return Words.say("jobs.group." + group, Figures.count(model.count(group)));
    }

    private HBox legend() {
        Label title = label(Words.say("jobs.evidence"), "caption");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox legend = new HBox(title);
        legend.getStyleClass().add("legend");
        for (EvidenceTier tier : EvidenceTier.values()) {
            HBox entry = new HBox(EvidenceIcon.of(tier), label(EvidenceText.name(tier), "caption"));
            entry.getStyleClass().add("legend-entry");
            entry.setMinWidth(Region.USE_PREF_SIZE);
            legend.getChildren().add(entry);
        }
        return legend;
    }

    private Node placeholder() {
        var text = label("", "muted");
        Runnable show =
                () -> text.setText(Words.say(model.jobsProperty().get().isEmpty() ? "jobs.empty" : "jobs.no-match"));
        follow(this, model.shownProperty(), rows -> show.run());
        return text;
    }

    private static Node footer() {
        HBox footer = new HBox(
                label(Words.say("jobs.footer"), "caption"),
                entry(new MarkShape(false, false), Words.say("jobs.mark.fixed")),
                entry(new MarkShape(false, true), Words.say("jobs.mark.scaling")),
                entry(new MarkShape(true, false), Words.say("jobs.mark.flex")));
        footer.getStyleClass().add("table-footer");
        return footer;
    }

    private static Node entry(MarkShape shape, String text) {
        HBox entry = new HBox(MarkIcon.of(shape, "g1x"), label(text, "caption"));
        entry.getStyleClass().add("legend-entry");
        return entry;
    }

    /** Puts the keyboard into the table. */
    public void focusTable() {
        table.requestFocus();
    }
}
