package dev.gluewise.app.desktop;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.util.Pair;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/** What the system would hand over with a drop of files; JavaFX offers no other way to make one. */
final class DroppedFiles implements TKClipboard {
    private final List<File> files;

    private DroppedFiles(List<Path> paths) {
        files = paths.stream().map(Path::toFile).toList();
    }

    /**
     * Drops files on a node, as a hand would.
     *
     * @return whether they were taken
     */
    static boolean drop(FxRobot robot, Node target, List<Path> paths) {
        DragEvent[] dropped = new DragEvent[1];
        robot.interact(() -> {
            Dragboard dragboard = DragboardHelper.createDragboard(new DroppedFiles(paths));
            fire(target, DragEvent.DRAG_OVER, dragboard);
            dropped[0] = fire(target, DragEvent.DRAG_DROPPED, dragboard);
        });
        return dropped[0].isDropCompleted();
    }

    private static DragEvent fire(Node target, EventType<DragEvent> type, Dragboard dragboard) {
        DragEvent event = new DragEvent(
                type, dragboard, 10, 10, 10, 10, TransferMode.COPY, null, target, new PickResult(target, 10, 10));
        DragEvent[] seen = {event};
        // Events are copied on their way; the last handler sees the copy that carries the answer.
        target.getScene().getRoot().addEventHandler(type, copy -> seen[0] = copy);
        Event.fireEvent(target, event);
        return seen[0];
    }

    @Override
    public Set<DataFormat> getContentTypes() {
        return Set.of(DataFormat.FILES);
    }

    @Override
    @SafeVarargs
    public final boolean putContent(Pair<DataFormat, Object>... content) {
        return false;
    }

    @Override
    public @Nullable Object getContent(DataFormat format) {
        return hasContent(format) ? files : null;
    }

    @Override
    public boolean hasContent(DataFormat format) {
        return format.equals(DataFormat.FILES);
    }

    @Override
    public Set<TransferMode> getTransferModes() {
        return Set.of(TransferMode.COPY);
    }

    @Override
    public void setDragView(Image image) {}

    @Override
    public void setDragViewOffsetX(double offset) {}

    @Override
    public void setDragViewOffsetY(double offset) {}

    @Override
    public @Nullable Image getDragView() {
        return null;
    }

    @Override
    public double getDragViewOffsetX() {
        return 0;
    }

    @Override
    public double getDragViewOffsetY() {
        return 0;
    }
}
