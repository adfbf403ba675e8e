package dev.gluewise.app.desktop.control;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What a row shows only where it has room for it beside all else. */
public final class GivesWay {
    private GivesWay() {}

    /**
     * Hides one of a row's nodes while the row is too narrow for all of them.
     *
     * @param row the row with all its nodes, as wide as it is let
     * @param least one of its nodes
     */
    public static void in(HBox row, Region least) {
        show(least, false);
        Runnable judge = () -> {
            show(least, false);
            show(least, row.getWidth() >= row.prefWidth(-1) + row.getSpacing() + least.prefWidth(-1));
        };
        row.widthProperty().subscribe(judge);
        row.getChildren().stream().filter(other -> other != least).forEach(other -> other.visibleProperty()
                .subscribe(judge));
    }

    private static void show(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
