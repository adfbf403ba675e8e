package dev.gluewise.app.desktop.control;

import atlantafx.base.controls.ToggleSwitch;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A switch that tells the user's wishes apart from what it is made to show. */
public final class WishSwitch extends HBox {
    private final ToggleSwitch toggle = new ToggleSwitch();
    private boolean showing;

    /**
     * @param name what it switches, for screen readers
     * @param wish hears of what the user wants
     */
    public WishSwitch(String id, String name, Consumer<Boolean> wish) {
        toggle.setId(id);
        toggle.setAccessibleText(name);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.selectedProperty().subscribe((before, on) -> {
            if (!showing) {
                wish.accept(on);
            }
        });
        getStyleClass().add("row");
        setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(toggle);
    }

    /** Shows how it is. */
    public void show(boolean on) {
        showing = true;
        toggle.setSelected(on);
        showing = false;
    }
}
