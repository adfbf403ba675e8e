package dev.gluewise.app.desktop.control;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * Keeps what is shown in step with a model that outlives it: a sheet that was closed, or a window's content that was built
 * again in another language, would otherwise go on listening, and stay in memory.
 */
public final class Follow {
    private Follow() {}

    /**
     * Shows a value now and whenever it changes, as long as the node is in a window; it catches up when it comes into one.
     *
     * @param owner what shows it
     */
    public static <T> void follow(Node owner, ObservableValue<T> value, Consumer<? super T> show) {
        value.when(owner.sceneProperty().map(Objects::nonNull).orElse(false)).subscribe(show);
    }
}
