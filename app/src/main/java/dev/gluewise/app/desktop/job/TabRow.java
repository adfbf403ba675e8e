package dev.gluewise.app.desktop.job;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.text.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** The tabs of a job; the timeline's with the number of findings. */
final class TabRow extends HBox {
    private final Map<JobTab, ToggleButton> buttons = new EnumMap<>(JobTab.class);

    TabRow(JobModel model, List<JobTab> tabs) {
        getStyleClass().add("tab-row");
        for (JobTab tab : tabs) {
            ToggleButton button = new ToggleButton(tab.label());
            button.setId("tab-" + tab.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            Hint.on(button, Words.say("job.tab.tip", tab.label(), tabs.indexOf(tab) + 1));
            button.setOnAction(event -> {
                button.setSelected(true);
                model.tabProperty().set(tab);
            });
            buttons.put(tab, button);
            getChildren().add(button);
        }
        Label count = label("", "count");
        ToggleButton timeline = button(JobTab.TIMELINE);
        timeline.setContentDisplay(ContentDisplay.RIGHT);
        follow(this, model.tabProperty(), shown -> buttons.forEach((tab, button) -> button.setSelected(tab == shown)));
        follow(this, model.whatIf().outcomeProperty(), outcome -> {
            int findings =
                    outcome.map(shown -> shown.advice().findings().size()).orElse(0);
            count.setText(Figures.count(findings));
            timeline.setGraphic(findings > 0 ? count : null);
        });
    }

    private ToggleButton button(JobTab tab) {
        return Objects.requireNonNull(buttons.get(tab));
    }
}
