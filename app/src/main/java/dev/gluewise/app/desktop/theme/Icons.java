package dev.gluewise.app.desktop.theme;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The icons: Feather's, and the few that it lacks, drawn in its manner. */
public final class Icons {
    /** Staggered bars: an event log. */
    private static final String BARS = "M2 3.5H7 M5 8H10 M9 12.5H14";

    /** A dot in a ring: a single run. */
    private static final String DOT_IN_RING =
            "M8 2.8a5.2 5.2 0 1 0 0 10.4a5.2 5.2 0 1 0 0-10.4 M8 7.2a.8.8 0 1 0 0 1.6" + "a.8.8 0 1 0 0-1.6";

    private static final String LINES = "M3 4.5H17 M3 10H13 M3 15.5H15";
    private static final String LOGO = "M6 6V24H26 M9.5 9.5C10 16 14 20 25 20.5";

    private static final int[] WINDOW_SIZES = {16, 24, 32, 48, 64, 128, 256};

    private Icons() {}

    /** A Feather icon of 14, 16, 20, 24 or 32 pixels. */
    public static Node feather(Feather icon, int size) {
        FontIcon node = new FontIcon(icon);
        // The theme's style sheet sets a size of its own, which outranks one that is set on the node.
        node.getStyleClass().add("icon-" + size);
        return node;
    }

    /** The icon of evidence from event logs. */
    public static Node bars() {
        return stroked(BARS, 16);
    }

    /** The icon of evidence from a single size. */
    public static Node dotInRing() {
        return stroked(DOT_IN_RING, 16);
    }

    /** The icon of the list of jobs. */
    public static Node lines() {
        return stroked(LINES, 20);
    }

    /** Gluewise's own sign: cost falling with run time. */
    public static Node logo() {
        SVGPath path = path(LOGO);
        path.getStyleClass().add("logo-line");
        StackPane tile = new StackPane(path);
        tile.getStyleClass().add("logo");
        return tile;
    }

    /** The same sign as pictures, of which the system takes the sizes that it needs. */
    public static List<Image> ofTheWindow() {
        return IntStream.of(WINDOW_SIZES)
                .mapToObj(pixels -> new Image(Objects.requireNonNull(
                                Icons.class.getResource("icon-" + pixels + ".png"), "a picture of the sign is missing")
                        .toExternalForm()))
                .toList();
    }

    private static Node stroked(String content, double size) {
        SVGPath path = path(content);
        path.getStyleClass().add("line-icon");
        StackPane box = new StackPane(path);
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        return box;
    }

    private static SVGPath path(String content) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        return path;
    }
}
