package dev.gluewise.app.desktop.jobs;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.analyzer.advice.FleetTotals;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.advice.Outlook;
import dev.gluewise.analyzer.advice.Saving;
import dev.gluewise.analyzer.report.FleetCsv;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.ColumnWidths;
import dev.gluewise.app.desktop.control.Columns;
import dev.gluewise.app.desktop.control.ConfigurationText;
import dev.gluewise.app.desktop.control.EvidenceIcon;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.MarkIcon;
import dev.gluewise.app.desktop.control.RichText;
import dev.gluewise.app.desktop.settings.SettingsModel;
import dev.gluewise.app.desktop.text.EvidenceText;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Period;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Fonts;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.app.desktop.theme.TextScale;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The fleet, a job a row. */
final class JobTable extends TableView<JobSummary> {
    /** The sign before a deadline at risk. */
    private static final double WARNING = 20;

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ColumnWidths<JobSummary> widths = new ColumnWidths<>();
    private final ZoneId zone;
    private final JobColumns columns;

    /**
     * @param open takes the name of the job that the user wants to see
     * @param tell takes what was done
     */
    JobTable(JobsModel model, SettingsModel settings, Consumer<String> open, Consumer<String> tell) {
        zone = model.zone();
        setId("jobs");
        getStyleClass().add("jobs-table");
        setFixedCellSize(TextScale.px(40));
        setColumnResizePolicy(widths);
        setAccessibleText(Words.say("jobs.table"));
        TableColumn<JobSummary, JobSummary> saving = saving(model);
        columns = new JobColumns(this, settings);
        columns.add("evidence", evidence());
        columns.add("job", name());
        columns.add("runs", runs());
        columns.add("current", current());
        columns.add("median", medianRun());
        columns.add("deadline", deadline());
        columns.add("cost", cost());
        columns.add("failed", failed());
        columns.add("recommended", recommended());
        columns.add("saving", saving);
        columns.add("confidence", ConfidenceColumn.make());
        columns.add("flags", FlagColumn.make(model));
        saving.setSortType(TableColumn.SortType.DESCENDING);
        getSortOrder().add(saving);
        columns.watch();
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setRowFactory(table -> row(open));
        setContextMenu(menu(open, tell));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected(open);
                event.consume();
            } else if (COPY.match(event)) {
                copyRows(tell);
                event.consume();
            }
        });
        follow(this, model.shownPeriodProperty(), columns::name);
        follow(this, model.brokenPromisesProperty(), broken -> refresh());
        follow(this, model.jobsProperty(), rows -> fit(rows, model.zone()));
        follow(this, model.shownProperty(), rows -> {
            JobSummary selected = getSelectionModel().getSelectedItem();
            getItems().setAll(rows);
            sort();
            getSelectionModel().clearSelection();
            rows.stream()
                    .filter(row -> selected != null && row.job().equals(selected.job()))
                    .findFirst()
                    .ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::selectFirst);
            model.setOrder(getItems());
        });
        setOnSort(event -> Platform.runLater(() -> {
            widths.apply(this);
            model.setOrder(getItems());
        }));
    }

    private void fit(List<JobSummary> rows, ZoneId zone) {
        columns.fit(widths, "job", rows, row -> Stream.of(row.job()), Fonts.semiBold(TextScale.px(13)), 0);
        columns.fit(
                widths,
                "current",
                rows,
                row -> Stream.of(currentText(row)),
                Fonts.regular(TextScale.px(13)),
                MarkIcon.ROOM);
        columns.fit(
                widths, "recommended", rows, JobTable::proposedText, Fonts.regular(TextScale.px(13)), MarkIcon.ROOM);
        columns.fit(
                widths,
                "flags",
                rows,
                row -> FlagColumn.texts(row, zone),
                Fonts.regular(TextScale.px(12)),
                FlagColumn.BESIDE);
        columns.fitWhole(widths, "runs", rows, JobTable::runsText, 0);
        columns.fitWhole(widths, "median", rows, JobTable::medianText, 0);
        columns.fitWhole(widths, "deadline", rows, JobTable::deadlineText, WARNING);
        columns.fitWhole(widths, "cost", rows, JobTable::costText, 0);
        columns.fitWhole(widths, "failed", rows, JobTable::failedText, 0);
        columns.fitWhole(widths, "saving", rows, JobTable::savingText, 8);
        widths.apply(this);
    }

    private void openSelected(Consumer<String> open) {
        JobSummary selected = getSelectionModel().getSelectedItem();
        if (selected != null) {
            open.accept(selected.job());
        }
    }

    private ContextMenu menu(Consumer<String> open, Consumer<String> tell) {
        MenuItem show = new MenuItem(Words.say("jobs.open"));
        show.setOnAction(event -> openSelected(open));
        MenuItem copy = new MenuItem(Words.say("jobs.copy"));
        copy.setOnAction(event -> copyRows(tell));
        return new ContextMenu(show, copy);
    }

    /** The selected rows with all figures of the list, as other programs read them. */
    private void copyRows(Consumer<String> tell) {
        List<JobSummary> rows = List.copyOf(getSelectionModel().getSelectedItems());
        if (rows.isEmpty()) {
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(FleetCsv.write(rows));
        Clipboard.getSystemClipboard().setContent(content);
        tell.accept(Words.say("jobs.copied", Formats.counted(rows.size(), "row")));
    }

    /** The button that chooses the columns. */
    Node chooser() {
        return columns.chooser();
    }

    private static TableRow<JobSummary> row(Consumer<String> open) {
        TableRow<JobSummary> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                open.accept(row.getItem().job());
            }
        });
        return row;
    }

    private static TableColumn<JobSummary, JobSummary> evidence() {
        TableColumn<JobSummary, JobSummary> column = Columns.node(
                "",
                32,
                Comparator.comparing(row -> row.tier().map(Enum::ordinal).orElse(9)),
                row -> row.tier().map(EvidenceIcon::of).orElseGet(Label::new));
        column.setMinWidth(TextScale.px(32));
        column.setMaxWidth(TextScale.px(32));
        column.setResizable(false);
        return column;
    }

    private static TableColumn<JobSummary, JobSummary> name() {
        TableColumn<JobSummary, JobSummary> column =
                Columns.node(Words.say("jobs.column.job"), 155, Comparator.comparing(JobSummary::job), row -> {
                    Label name = label(row.job(), "strong");
                    Hint.on(
                            name,
                            row.job()
                                    + row.tier()
                                            .map(tier -> "\n" + EvidenceText.name(tier))
                                            .orElse(""));
                    return name;
                });
        column.setMinWidth(TextScale.px(146));
        return column;
    }

    private static TableColumn<JobSummary, JobSummary> runs() {
        return Columns.figure(
                Words.say("jobs.column.runs", Period.MONTH.days()),
                0,
                Comparator.comparingInt(JobSummary::runs),
                JobTable::runsText);
    }

    private static String runsText(JobSummary row) {
        return Figures.count(row.runs());
    }

    private static TableColumn<JobSummary, JobSummary> failed() {
        return Columns.figure(
                Words.say("jobs.column.failed"), 0, Comparator.comparing(JobSummary::failedCost), JobTable::failedText);
    }

    private static String failedText(JobSummary row) {
        return row.failedCost().isPositive() ? Figures.money(row.failedCost()) : "–";
    }

    private static String currentText(JobSummary row) {
        return row.current().map(Configuration::label).orElseGet(() -> Words.say("jobs.unknown"));
    }

    private static TableColumn<JobSummary, JobSummary> current() {
        Comparator<JobSummary> bySize = Comparator.comparing(
                row -> row.current().map(Configuration::label).orElse(""));
        TableColumn<JobSummary, JobSummary> column =
                Columns.node(Words.say("jobs.column.current"), 150, bySize, row -> row.current()
                        .map(JobTable::configuration)
                        .orElseGet(() -> label(currentText(row), "muted")));
        column.setMinWidth(TextScale.px(112));
        return column;
    }

    private static Node configuration(Configuration configuration) {
        HBox box = new HBox(MarkIcon.of(configuration), ConfigurationText.of(configuration, false));
        box.getStyleClass().add("row");
        return box;
    }

    private static TableColumn<JobSummary, JobSummary> medianRun() {
        return Columns.figure(
                Words.say("jobs.column.median"),
                0,
                Comparator.comparingDouble(row -> row.medianRunSeconds().orElse(-1)),
                JobTable::medianText);
    }

    private static String medianText(JobSummary row) {
        return row.medianRunSeconds().isPresent()
                ? Figures.duration(row.medianRunSeconds().getAsDouble())
                : "–";
    }

    private static TableColumn<JobSummary, JobSummary> deadline() {
        TableColumn<JobSummary, JobSummary> column = Columns.node(
                Words.say("jobs.column.deadline"),
                0,
                Comparator.comparing(row -> row.deadline().orElse(Duration.ZERO)),
                row -> {
                    Label text = label(deadlineText(row));
                    text.getStyleClass().add(row.deadline().isPresent() ? "plain" : "muted");
                    if (FleetTotals.atRisk(row)) {
                        text.setGraphic(Icons.feather(Feather.ALERT_TRIANGLE, 14));
                        text.getStyleClass().add("at-risk");
                        Hint.on(text, risk(row));
                    }
                    return text;
                });
        column.getStyleClass().add("figure-column");
        return column;
    }

    private static String deadlineText(JobSummary row) {
        return row.deadline().map(Figures::deadline).orElseGet(() -> Words.say("jobs.none"));
    }

    private static String risk(JobSummary row) {
        return row.outlook()
                .filter(outlook -> outlook.chanceNow().isPresent())
                .map(outlook -> Words.say(
                        "jobs.risk", Figures.chance(outlook.chanceNow().getAsDouble())))
                .orElse("");
    }

    private static TableColumn<JobSummary, JobSummary> cost() {
        return Columns.figure(
                Words.say("jobs.column.cost", Period.MONTH.days()),
                0,
                Comparator.comparing(row -> row.cost().orElse(Money.ZERO)),
                JobTable::costText);
    }

    private static String costText(JobSummary row) {
        return row.cost()
                .map(cost -> Figures.pastCost(cost, row.costEstimated()))
                .orElse("–");
    }

    private static TableColumn<JobSummary, JobSummary> recommended() {
        Comparator<JobSummary> byName = Comparator.comparing(
                row -> proposed(row).map(Configuration::label).orElse("~"));
        TableColumn<JobSummary, JobSummary> column =
                Columns.node(Words.say("jobs.column.recommended"), 190, byName, row -> proposed(row)
                        .map(JobTable::configuration)
                        .orElseGet(() -> {
                            Label kept = label(keptText(row), "muted");
                            Hint.on(kept, keptText(row));
                            return kept;
                        }));
        column.setMinWidth(TextScale.px(168));
        return column;
    }

    private static Optional<Configuration> proposed(JobSummary row) {
        return row.keptBecause().isEmpty() ? row.outlook().flatMap(Outlook::recommended) : Optional.empty();
    }

    /** Why nothing is proposed may be cut; a configuration should not be. */
    private static Stream<String> proposedText(JobSummary row) {
        return proposed(row).map(Configuration::label).stream();
    }

    private static String keptText(JobSummary row) {
        if (!row.keptBecause().isEmpty()) {
            return row.keptBecause();
        }
        return Words.say(row.outlook().isPresent() ? "jobs.nothing-fits" : "jobs.no-advice");
    }

    private static TableColumn<JobSummary, JobSummary> saving(JobsModel model) {
        Comparator<JobSummary> byMoney =
                Comparator.comparing(row -> JobsModel.saving(row).orElse(Money.usd("-1000000000")));
        TableColumn<JobSummary, JobSummary> column =
                Columns.node(Words.say("jobs.column.saving"), 0, byMoney, row -> JobsModel.saving(row)
                        .map(money -> savingNode(money, row, model.savingExplained(row)))
                        .orElseGet(() -> label("–", "muted")));
        column.getStyleClass().add("figure-column");
        return column;
    }

    private static String savingText(JobSummary row) {
        return JobsModel.saving(row)
                .map(money -> money.usd().signum() < 0
                        ? costsMore(Figures.wholeMoney(Money.ZERO.minus(money)))
                        : Figures.wholeMoney(money) + ' ' + savedShare(row))
                .orElse("–");
    }

    private static String costsMore(String money) {
        return Words.say("jobs.costs-more", money);
    }

    private static String savedShare(JobSummary row) {
        return Figures.chance(
                row.outlook().flatMap(Outlook::saving).map(Saving::fraction).orElse(0.0));
    }

    private static Node savingNode(Money money, JobSummary row, Optional<String> explained) {
        HBox box = new HBox();
        box.getStyleClass().add("saving");
        explained.ifPresent(why -> Hint.on(box, why));
        if (money.usd().signum() < 0) {
            String more = RichText.strong(Figures.wholeMoney(Money.ZERO.minus(money)));
            box.getChildren().add(RichText.of(costsMore(more), "muted-rich"));
        } else {
            Label share = label(savedShare(row), "muted");
            share.setMinWidth(36);
            share.getStyleClass().add("right");
            box.getChildren().addAll(label(Figures.wholeMoney(money), "strong"), share);
        }
        return box;
    }
}
