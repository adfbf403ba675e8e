package dev.gluewise.app.desktop.whatif;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import atlantafx.base.controls.ProgressSliderSkin;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.text.Words;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/** How much larger or smaller the input becomes, from a quarter to four times; as far left of the middle as right of it. */
final class InputSlider extends HBox {
    private static final double REACH = 2;
    /** Multiples are rounded to so many parts of one. */
    private static final double PARTS = 20;

    private final Slider slider = new Slider(-REACH, REACH, 0);
    private final Label value = label("", "strong", "right", "slider-value");
    private boolean showing;

    InputSlider(WhatIfModel model) {
        getStyleClass().add("row");
        slider.setId("input-growth");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setBlockIncrement(0.25);
        slider.setAccessibleText(Words.say("whatif.input"));
        slider.setOnMouseReleased(event -> model.settle());
        slider.valueProperty().subscribe(position -> {
            if (!showing) {
                model.setInputScale(Math.max(1, Math.round(Math.pow(2, position.doubleValue()) * PARTS)) / PARTS);
            }
        });
        getChildren().addAll(slider, value);
        follow(this, model.termsProperty(), terms -> show(terms.inputScale()));
    }

    private void show(double scale) {
        showing = true;
        double there = Math.log(scale) / Math.log(2);
        if (Math.abs(Math.pow(2, slider.getValue()) - scale) > 0.5 / PARTS) {
            slider.setValue(there);
        }
        boolean tenths = Math.round(scale * PARTS) % 2 == 0;
        value.setText(Words.say("whatif.input.times", Figures.decimal(scale, tenths ? 1 : 2)));
        showing = false;
    }
}
