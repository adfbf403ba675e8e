package dev.gluewise.app.desktop.control;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/**
 * A row of joined buttons of which one is chosen, each with a count.
 *
 * @param <E> what is chosen
 */
public final class Segments<E extends Enum<E>> extends HBox {
    private final Map<E, ToggleButton> buttons;

    /**
     * @param type the choices
     * @param chosen what is chosen, kept in step both ways
     * @param text a choice's label
     */
    public Segments(Class<E> type, ObjectProperty<E> chosen, Function<E, String> text) {
        buttons = new EnumMap<>(type);
        getStyleClass().add("segments");
        setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        List<E> choices = List.of(type.getEnumConstants());
        for (E choice : choices) {
            ToggleButton button = new ToggleButton(text.apply(choice));
            button.setId(id(type, choice));
            button.setToggleGroup(group);
            button.getStyleClass().add(place(choices.indexOf(choice), choices.size()));
            // A click on the chosen one would leave none chosen.
            button.setOnAction(event -> button.setSelected(true));
            // By the arrow keys one is selected without any action.
            button.selectedProperty().subscribe(selected -> {
                if (selected) {
                    chosen.set(choice);
                }
            });
            buttons.put(choice, button);
            getChildren().add(button);
        }
        chosen.subscribe(now -> buttons.forEach((choice, button) -> button.setSelected(choice == now)));
    }

    /** Writes the labels again, with new counts. */
    public void relabel(Function<E, String> text) {
        buttons.forEach((choice, button) -> button.setText(text.apply(choice)));
    }

    /** Such as {@code theme-dark}. */
    private static <E extends Enum<E>> String id(Class<E> type, E choice) {
        return (type.getSimpleName() + "-" + choice.name())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    private static String place(int index, int count) {
        return index == 0 ? "left-pill" : index == count - 1 ? "right-pill" : "center-pill";
    }
}
