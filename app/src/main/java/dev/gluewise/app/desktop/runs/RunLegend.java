package dev.gluewise.app.desktop.runs;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.analyzer.runs.SizePeriod;
import dev.gluewise.app.desktop.chart.Hue;
import dev.gluewise.app.desktop.chart.MarkShape;
import dev.gluewise.app.desktop.control.MarkIcon;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.WorkerType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** What the hues and forms of the runs mean: those that there are. */
final class RunLegend extends HBox {
    RunLegend(RunsModel model) {
        getStyleClass().add("legend");
        follow(this, model.shownProperty(), shown -> {
            getChildren().clear();
            shown.ifPresent(this::show);
        });
    }

    private void show(RunsModel.Shown shown) {
        Map<Hue, Set<WorkerType>> types = new EnumMap<>(Hue.class);
        boolean scaling = false;
        for (SizePeriod period : shown.history().periods()) {
            Configuration size = period.size();
            types.computeIfAbsent(Hue.of(size.workerType()), hue -> new TreeSet<>())
                    .add(size.workerType());
            scaling |= size.autoScaling();
        }
        boolean flex = shown.history().runs().stream()
                .flatMap(run -> run.run().configuration().stream())
                .anyMatch(size -> size.executionClass() == ExecutionClass.FLEX);
        types.forEach((hue, named) -> add(
                MarkIcon.of(new MarkShape(false, false), hue.styleClass()),
                named.stream().map(WorkerType::label).collect(Collectors.joining(", "))));
        if (flex) {
            add(MarkIcon.of(new MarkShape(true, false), "neutral"), Words.say("runs.legend.flex"));
        }
        if (scaling) {
            add(MarkIcon.of(new MarkShape(false, true), "neutral"), Words.say("runs.legend.scaling"));
        }
        if (shown.totals().failed() > 0) {
            HBox cross = new HBox(Icons.feather(Feather.X, 14));
            cross.getStyleClass().addAll("row", "tone-bad");
            add(cross, Words.say("runs.legend.failed"));
        }
        if (shown.history().periods().stream().anyMatch(SizePeriod::resized)) {
            Region dots = new Region();
            dots.getStyleClass().add("legend-dots");
            add(dots, Words.say("runs.legend.resized"));
        }
    }

    private void add(Node mark, String text) {
        HBox entry = new HBox(mark, label(text, "caption"));
        entry.getStyleClass().add("legend-entry");
        entry.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(entry);
    }
}
