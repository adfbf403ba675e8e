package dev.gluewise.app.desktop.jobs;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.analyzer.advice.FleetTotals;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.advice.Outlook;
import dev.gluewise.analyzer.advice.Saving;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Columns;
import dev.gluewise.app.desktop.control.ConfigurationText;
import dev.gluewise.app.desktop.control.EvidenceIcon;
import dev.gluewise.app.desktop.control.Labels;
import dev.gluewise.app.desktop.control.MarkIcon;
import dev.gluewise.app.desktop.control.RichText;
import dev.gluewise.app.desktop.text.EvidenceText;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The fleet, a job a row. */
final class JobTable extends TableView<JobSummary> {
    /** Below this width the least important column goes. */
    private static final double ALL_COLUMNS = 1150;

    JobTable(JobsModel model, Consumer<String> open) {
        setId("jobs");
        getStyleClass().add("jobs-table");
        setFixedCellSize(40);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setAccessibleText(Words.say("jobs.table"));
        TableColumn<JobSummary, JobSummary> saving = saving();
        TableColumn<JobSummary, JobSummary> confidence = ConfidenceColumn.make();
        TableColumn<JobSummary, JobSummary> runs = Columns.figure(
                Words.say("jobs.column.runs"),
                76,
                Comparator.comparingInt(JobSummary::runs),
                row -> Figures.count(row.runs()));
        TableColumn<JobSummary, JobSummary> failed = Columns.figure(
                Words.say("jobs.column.failed"),
                72,
                Comparator.comparing(JobSummary::failedCost),
                row -> row.failedCost().isPositive() ? Figures.money(row.failedCost()) : "–");
        getColumns().add(evidence());
        getColumns().add(name());
        getColumns().add(runs);
        getColumns().add(current());
        getColumns().add(medianRun());
        getColumns().add(deadline());
        getColumns().add(cost());
        getColumns().add(failed);
        getColumns().add(recommended());
        getColumns().add(saving);
        getColumns().add(confidence);
        getColumns().add(FlagColumn.make());
        saving.setSortType(TableColumn.SortType.DESCENDING);
        getSortOrder().add(saving);
        widthProperty().subscribe(width -> {
            confidence.setVisible(width.doubleValue() >= ALL_COLUMNS + 60);
            failed.setVisible(width.doubleValue() >= ALL_COLUMNS);
            runs.setVisible(width.doubleValue() >= ALL_COLUMNS - 60);
        });
        setRowFactory(table -> row(open));
        setOnKeyPressed(event -> {
            JobSummary selected = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && selected != null) {
                open.accept(selected.job());
                event.consume();
            }
        });
        follow(this, model.shownProperty(), rows -> {
            JobSummary selected = getSelectionModel().getSelectedItem();
            getItems().setAll(rows);
            sort();
            rows.stream()
                    .filter(row -> selected != null && row.job().equals(selected.job()))
                    .findFirst()
                    .ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::selectFirst);
            model.setOrder(getItems());
        });
        setOnSort(event -> Platform.runLater(() -> model.setOrder(getItems())));
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
                40,
                Comparator.comparing(row -> row.tier().map(Enum::ordinal).orElse(9)),
                row -> row.tier().map(EvidenceIcon::of).orElseGet(Label::new));
        column.setMinWidth(40);
        column.setMaxWidth(40);
        column.setResizable(false);
        return column;
    }

    private static TableColumn<JobSummary, JobSummary> name() {
        return Columns.node(Words.say("jobs.column.job"), 155, Comparator.comparing(JobSummary::job), row -> {
            Label name = label(row.job(), "strong");
            name.setTooltip(Labels.tooltip(row.job()
                    + row.tier().map(tier -> "\n" + EvidenceText.name(tier)).orElse("")));
            return name;
        });
    }

    private static TableColumn<JobSummary, JobSummary> current() {
        Comparator<JobSummary> bySize = Comparator.comparing(
                row -> row.current().map(Configuration::label).orElse(""));
        return Columns.node(Words.say("jobs.column.current"), 150, bySize, row -> row.current()
                .map(JobTable::configuration)
                .orElseGet(() -> label(Words.say("jobs.unknown"), "muted")));
    }

    private static Node configuration(Configuration configuration) {
        HBox box = new HBox(MarkIcon.of(configuration), ConfigurationText.of(configuration, false));
        box.getStyleClass().add("row");
        return box;
    }

    private static TableColumn<JobSummary, JobSummary> medianRun() {
        return Columns.figure(
                Words.say("jobs.column.median"),
                84,
                Comparator.comparingDouble(row -> row.medianRunSeconds().orElse(-1)),
                row -> row.medianRunSeconds().isPresent()
                        ? Figures.duration(row.medianRunSeconds().getAsDouble())
                        : "–");
    }

    private static TableColumn<JobSummary, JobSummary> deadline() {
        TableColumn<JobSummary, JobSummary> column = Columns.node(
                Words.say("jobs.column.deadline"),
                76,
                Comparator.comparing(row -> row.deadline().orElse(Duration.ZERO)),
                row -> {
                    Label text = label(row.deadline().map(Figures::deadline).orElseGet(() -> Words.say("jobs.none")));
                    text.getStyleClass().add(row.deadline().isPresent() ? "plain" : "muted");
                    if (FleetTotals.atRisk(row)) {
                        text.setGraphic(Icons.feather(Feather.ALERT_TRIANGLE, 14));
                        text.getStyleClass().add("at-risk");
                        text.setTooltip(Labels.tooltip(risk(row)));
                    }
                    return text;
                });
        column.getStyleClass().add("figure-column");
        return column;
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
                Words.say("jobs.column.cost"),
                92,
                Comparator.comparing(row -> row.cost().orElse(Money.ZERO)),
                row -> row.cost()
                        .map(cost -> Figures.pastCost(cost, row.costEstimated()))
                        .orElse("–"));
    }

    private static TableColumn<JobSummary, JobSummary> recommended() {
        Comparator<JobSummary> byName = Comparator.comparing(
                row -> proposed(row).map(Configuration::label).orElse("~"));
        return Columns.node(Words.say("jobs.column.recommended"), 190, byName, row -> proposed(row)
                .map(JobTable::configuration)
                .orElseGet(() -> {
                    Label kept = label(keptText(row), "muted");
                    kept.setTooltip(Labels.tooltip(keptText(row)));
                    return kept;
                }));
    }

    private static Optional<Configuration> proposed(JobSummary row) {
        return row.keptBecause().isEmpty() ? row.outlook().flatMap(Outlook::recommended) : Optional.empty();
    }

    private static String keptText(JobSummary row) {
        if (!row.keptBecause().isEmpty()) {
            return row.keptBecause();
        }
        return Words.say(row.outlook().isPresent() ? "jobs.nothing-fits" : "jobs.no-advice");
    }

    private static TableColumn<JobSummary, JobSummary> saving() {
        Comparator<JobSummary> byMoney =
                Comparator.comparing(row -> JobsModel.saving(row).orElse(Money.usd("-1000000000")));
        TableColumn<JobSummary, JobSummary> column =
                Columns.node(Words.say("jobs.column.saving"), 122, byMoney, row -> JobsModel.saving(row)
                        .map(money -> savingNode(money, row))
                        .orElseGet(() -> label("–", "muted")));
        column.getStyleClass().add("figure-column");
        return column;
    }

    private static Node savingNode(Money money, JobSummary row) {
        HBox box = new HBox();
        box.getStyleClass().add("saving");
        if (money.usd().signum() < 0) {
            String more = RichText.strong(Figures.wholeMoney(Money.ZERO.minus(money)));
            box.getChildren().add(RichText.of(Words.say("jobs.costs-more", more), "muted-rich"));
        } else {
            double fraction =
                    row.outlook().flatMap(Outlook::saving).map(Saving::fraction).orElse(0.0);
            Label share = label(Figures.chance(fraction), "muted");
            share.setMinWidth(36);
            share.getStyleClass().add("right");
            box.getChildren().addAll(label(Figures.wholeMoney(money), "strong"), share);
        }
        return box;
    }
}
