package dev.gluewise.app.desktop.timeline;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;

import dev.gluewise.app.desktop.control.GivesWay;
import dev.gluewise.app.desktop.control.ProblemBox;
import dev.gluewise.app.desktop.control.Segments;
import dev.gluewise.app.desktop.control.ThinProgress;
import dev.gluewise.app.desktop.plot.PlotExports;
import dev.gluewise.app.desktop.plot.PlotMenu;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.app.desktop.theme.Scheme;
import dev.gluewise.app.desktop.theme.TextScale;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The timeline tab: both runs over time, and the findings beside them. */
public final class TimelineView extends BorderPane {
    /** Room for two keys beside each other. */
    private static final double KEYS = 240;

    private final GanttChart chart;

    public TimelineView(TimelineModel model, ObservableValue<Scheme> scheme, PlotExports exports) {
        getStyleClass().add("timeline");
        chart = new GanttChart(model, scheme);
        StackPane stage =
                new StackPane(chart, new ThinProgress(model.simulatingProperty()), missing(model), problem(model));
        VBox.setVgrow(stage, Priority.ALWAYS);
        VBox left = new VBox(titleRow(model, PlotMenu.install(chart, chart, exports)), aboutTheLog(model), stage);
        left.getStyleClass().add("timeline-main");
        setCenter(left);
        setRight(new FindingList(model));
    }

    private static Node titleRow(TimelineModel model, Node export) {
        Label title = label(Words.say("timeline.title"), "section");
        Segments<Target> targets = new Segments<>(Target.class, model.targetProperty(), Target::label);
        title.setMinWidth(Region.USE_PREF_SIZE);
        targets.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane keys = new FlowPane(
                key("critical-path", Words.say("timeline.key.critical")),
                key("one-task", Words.say("timeline.key.one-task")),
                key("driver-only", Words.say("timeline.key.driver")),
                key("off-path", Words.say("timeline.key.hidden")));
        keys.getStyleClass().add("timeline-keys");
        keys.setPrefWrapLength(TextScale.px(KEYS));
        HBox.setHgrow(keys, Priority.ALWAYS);
        HBox row = new HBox(title, targets, keys, export);
        row.getStyleClass().add("timeline-title");
        GivesWay.in(row, title);
        return row;
    }

    /** Which log is shown and what it lacks; takes no room where there is neither a choice nor a gap. */
    private static Node aboutTheLog(TimelineModel model) {
        Node runs = runs(model);
        Node remarks = remarks(model);
        HBox row = new HBox(runs, remarks);
        row.getStyleClass().add("row");
        row.visibleProperty().bind(runs.visibleProperty().or(remarks.visibleProperty()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    /** Which logged run is shown, where there is a choice. */
    private static Node runs(TimelineModel model) {
        ComboBox<JobProfile> box = new ComboBox<>();
        box.setId("timeline-run");
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setAccessibleText(Words.say("timeline.runs"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable JobProfile profile) {
                return profile == null ? "" : model.name(profile);
            }

            @Override
            public @Nullable JobProfile fromString(String name) {
                return null;
            }
        });
        box.managedProperty().bind(box.visibleProperty());
        follow(box, model.comparisonProperty(), runs -> {
            if (!box.getItems().equals(model.runsProperty().get())) {
                box.getItems().setAll(model.runsProperty().get());
            }
            box.setValue(model.logged().orElse(null));
            box.setVisible(box.getItems().size() > 1);
        });
        box.setOnAction(event -> Optional.ofNullable(box.getValue())
                .filter(chosen -> !model.logged().equals(Optional.of(chosen)))
                .ifPresent(chosen -> model.runProperty().set(Optional.of(chosen))));
        return box;
    }

    /** What the log lacks: the picture is of what is there. */
    private static Node remarks(TimelineModel model) {
        Label text = paragraph("", "caption", "tone-warn");
        text.setId("timeline-remarks");
        text.setGraphic(Icons.feather(Feather.ALERT_TRIANGLE, 14));
        text.managedProperty().bind(text.visibleProperty());
        follow(text, model.comparisonProperty(), runs -> {
            List<String> remarks = runs.isPresent() ? model.remarks() : List.of();
            text.setText(String.join(" ", remarks));
            text.setVisible(!remarks.isEmpty());
        });
        return text;
    }

    private static Label key(String styleClass, String text) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", styleClass);
        Label key = label(text, "caption");
        key.setGraphic(swatch);
        return key;
    }

    private static Node missing(TimelineModel model) {
        Label text = paragraph("", "muted");
        text.setMaxWidth(420);
        text.textProperty().bind(model.missingProperty());
        text.visibleProperty().bind(model.missingProperty().isNotEmpty());
        return text;
    }

    private static Node problem(TimelineModel model) {
        ProblemBox box = ProblemBox.of(model.problemProperty());
        box.setMaxSize(560, Region.USE_PREF_SIZE);
        return box;
    }

    /** Puts the keyboard where the user most likely goes on. */
    public void focusChart() {
        chart.requestFocus();
    }
}
