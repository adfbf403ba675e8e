package dev.gluewise.app.desktop.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * Several screens in one place, of which one is shown. Each is made when it is shown for the first time, so that a window
 * opens no later for having many.
 *
 * @param <K> what the screens are told apart by
 */
public final class ScreenStack<K extends Enum<K>> extends StackPane {
    private record Screen(Supplier<? extends Node> make, Runnable focus) {}

    private final Map<K, Screen> screens;
    private final Map<K, Node> made;

    public ScreenStack(Class<K> type) {
        screens = new EnumMap<>(type);
        made = new EnumMap<>(type);
    }

    /**
     * Adds a screen.
     *
     * @param make makes it, once
     * @param focus puts the keyboard where the user most likely goes on in it
     */
    public <N extends Node> void add(K key, Supplier<N> make, Consumer<? super N> focus) {
        List<N> only = new ArrayList<>();
        Supplier<N> once = () -> {
            N node = make.get();
            only.add(node);
            return node;
        };
        screens.put(key, new Screen(once, () -> only.forEach(focus)));
    }

    /** The screens that there are, in the order of their type. */
    public List<K> keys() {
        return List.copyOf(screens.keySet());
    }

    /** Shows one screen and gives it the keyboard; one that was not added shows nothing. */
    public void show(K key) {
        Screen screen = screens.get(key);
        if (screen != null && !made.containsKey(key)) {
            Node node = screen.make().get();
            made.put(key, node);
            getChildren().add(node);
        }
        made.forEach((each, node) -> node.setVisible(each == key));
        focus(key);
    }

    /** A screen that has been shown already. */
    public <N extends Node> Optional<N> made(K key, Class<N> type) {
        return Optional.ofNullable(made.get(key)).map(type::cast);
    }

    /** Gives the keyboard to a screen that is shown. */
    public void focus(K key) {
        Screen screen = screens.get(key);
        if (screen != null) {
            screen.focus().run();
        }
    }
}
