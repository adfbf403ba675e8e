package dev.gluewise.app.desktop.control;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a user is told where the pointer rests. The tooltip is made when the pointer comes: it is a window with a scene of
 * its own, and those of a table's cells would take longer than all the rest of the table.
 */
public final class Hint {
    private static final Duration DELAY = Duration.millis(350);
    private static final double WIDTH = 360;
    private static final EventHandler<MouseEvent> ENTERED =
            event -> of((Node) event.getSource()).arm();

    private final Node node;
    private Supplier<String> text = () -> "";
    private @Nullable Tooltip tooltip;

    private Hint(Node node) {
        this.node = node;
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, ENTERED);
    }

    /** Tells something about a node, instead of what was told before. */
    public static void on(Node node, String text) {
        node.setAccessibleHelp(text);
        of(node).text = () -> text;
    }

    /** Tells the whole text of what may be cut. */
    public static void whole(Labeled label) {
        of(label).text = label::getText;
    }

    /** Whether anything is told about a node. */
    public static boolean isOn(Node node) {
        return node.hasProperties() && node.getProperties().containsKey(Hint.class);
    }

    private static Hint of(Node node) {
        return (Hint) node.getProperties().computeIfAbsent(Hint.class, key -> new Hint(node));
    }

    private void arm() {
        Tooltip shown = tooltip;
        if (text.get().isEmpty()) {
            if (shown != null) {
                Tooltip.uninstall(node, shown);
                tooltip = null;
            }
            return;
        }
        if (shown == null) {
            shown = new Tooltip();
            shown.setShowDelay(DELAY);
            shown.setWrapText(true);
            shown.setMaxWidth(WIDTH);
            Tooltip.install(node, shown);
            tooltip = shown;
        }
        shown.setText(text.get());
    }
}
