package dev.gluewise.app.desktop.imports;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files that are dropped on a node or on anything in it. */
public final class DropTarget {
    private final ReadOnlyBooleanWrapper hovering = new ReadOnlyBooleanWrapper();

    /** @param take takes the dropped paths, and says whether they were wanted */
    public DropTarget(Node node, Predicate<List<Path>> take) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                hovering.set(true);
            }
            event.consume();
        });
        node.addEventHandler(DragEvent.DRAG_EXITED, event -> hovering.set(false));
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            hovering.set(false);
            List<Path> paths =
                    event.getDragboard().getFiles().stream().map(File::toPath).toList();
            event.setDropCompleted(take.test(paths));
            event.consume();
        });
    }

    /** Whether files hover over the node. */
    public ReadOnlyBooleanProperty hoveringProperty() {
        return hovering.getReadOnlyProperty();
    }
}
