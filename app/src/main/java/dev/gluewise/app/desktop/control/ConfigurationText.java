package dev.gluewise.app.desktop.control;

import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.pricing.catalog.Configuration;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A configuration in words, its size first and how it is had in muted colour. */
public final class ConfigurationText {
    private ConfigurationText() {}

    /** @param strong whether the size is set in semibold */
    public static Node of(Configuration configuration, boolean strong) {
        String whole = configuration.label();
        int end = whole.indexOf(" · ");
        String size = end < 0 ? whole : whole.substring(0, end);
        Label first = strong ? label(size, "strong") : label(size);
        first.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(first);
        box.getStyleClass().add("tight-row");
        if (end >= 0) {
            Label rest = label(whole.substring(end), "muted");
            Hint.on(rest, whole);
            box.getChildren().add(rest);
        }
        return box;
    }
}
