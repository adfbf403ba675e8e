package dev.gluewise.app.desktop.whatif;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import atlantafx.base.controls.ToggleSwitch;
import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.app.desktop.backend.JobStudy;
import dev.gluewise.app.desktop.backend.Offer;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.text.Words;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A switch for a way to have workers, with a remark on it; where the job cannot have them so, it is off and says why. */
final class CapacitySwitch extends VBox {
    private final WhatIfModel model;
    private final String name;
    private final Predicate<Question> allowed;
    private final ToggleSwitch toggle = new ToggleSwitch();
    private final Label remark = label("", "caption");
    private final HBox row;
    private boolean open = true;
    /** Whether the switch is being set to the question, which it is from the start: that is no wish of the user. */
    private boolean showing = true;

    private CapacitySwitch(
            WhatIfModel model, String id, String name, Predicate<Question> allowed, Consumer<Boolean> wish) {
        this.model = model;
        this.name = name;
        this.allowed = allowed;
        toggle.setId(id);
        toggle.setAccessibleText(name);
        toggle.selectedProperty().subscribe(on -> {
            if (!showing) {
                wish.accept(on);
            }
        });
        Label title = label(name);
        title.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        remark.setMinWidth(0);
        remark.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(remark, Priority.ALWAYS);
        Hint.whole(remark);
        row = new HBox(title, remark, toggle);
        row.getStyleClass().addAll("row", "control-row");
        getChildren().add(row);
        follow(this, model.questionProperty(), question -> show());
    }

    /** Whether auto scaling may be proposed. */
    static CapacitySwitch autoScaling(WhatIfModel model) {
        CapacitySwitch made = new CapacitySwitch(
                model,
                "auto-scaling",
                Words.say("whatif.auto-scaling"),
                Question::autoScalingAllowed,
                model::setAutoScalingAllowed);
        follow(made, model.studyProperty(), study -> study.ifPresent(made::offerAutoScaling));
        return made;
    }

    /** Whether spare capacity may be proposed. */
    static CapacitySwitch flex(WhatIfModel model) {
        CapacitySwitch made = new CapacitySwitch(
                model, "flex", Words.say("whatif.flex"), Question::flexAllowed, model::setFlexAllowed);
        follow(made, model.studyProperty(), study -> study.ifPresent(made::offerFlex));
        return made;
    }

    private void offerAutoScaling(JobStudy study) {
        study.autoScalingRefused().ifPresentOrElse(refused -> refuse(refused, study), () -> offer("", ""));
    }

    private void offerFlex(JobStudy study) {
        switch (study.flex()) {
            case Offer.Had had -> offer(OfferText.remark(study.flexSlowdown()), OfferText.tip(study.flexSlowdown()));
            case Offer.Refused refused -> refuse(refused, study);
            case Offer.Unpriced unpriced -> {
                offer("", "");
                close();
                PriceLine line = new PriceLine(
                        model,
                        unpriced.key(),
                        name,
                        Words.say("whatif.offer.enter"),
                        label(Words.say("whatif.offer.unpriced"), "caption"));
                Hint.on(line, OfferText.unpriced(unpriced));
                getChildren().add(line);
            }
        }
    }

    private void offer(String text, String tip) {
        open = true;
        say(text, tip);
        show();
    }

    private void refuse(Offer.Refused refused, JobStudy study) {
        say(OfferText.refused(refused, study.evidence().job().region()), refused.because());
        close();
    }

    private void close() {
        open = false;
        show();
    }

    private void say(String text, String tip) {
        getChildren().setAll(row);
        remark.setText(text);
        Hint.on(remark, tip);
    }

    private void show() {
        showing = true;
        Optional<Question> question = model.questionProperty().get();
        toggle.setDisable(!open);
        toggle.setSelected(open && question.filter(allowed).isPresent());
        showing = false;
    }
}
