package dev.gluewise.app.desktop.control;

import dev.gluewise.app.desktop.chart.Hue;
import dev.gluewise.app.desktop.chart.MarkShape;
import dev.gluewise.pricing.catalog.Configuration;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;

/** The mark of a configuration outside the chart: in tables, chips and legends. Coloured by style sheet. */
public final class MarkIcon {
    /** What a mark takes before a text, with the gap between them, in pixels at the usual text size. */
    public static final double ROOM = 22;

    private static final double SIZE = 14;

    private MarkIcon() {}

    /** The mark that the configuration has in the chart. */
    public static Node of(Configuration configuration) {
        return of(
                MarkShape.of(configuration), Hue.of(configuration.workerType()).styleClass());
    }

    /** A mark of a form, coloured by a style class. */
    public static Node of(MarkShape shape, String colorClass) {
        double radius = shape.hollow() ? 4 : 4.8;
        double reach = radius * 1.22;
        Shape mark = shape.diamond() ? new Polygon(-reach, 0, 0, -reach, reach, 0, 0, reach) : new Circle(radius);
        mark.getStyleClass().addAll("mark", colorClass, shape.hollow() ? "hollow" : "filled");
        return boxed(mark);
    }

    /** The star of a recommended configuration. */
    public static Node star(Configuration configuration) {
        return star(Hue.of(configuration.workerType()).styleClass());
    }

    /** A star, coloured by a style class. */
    public static Node star(String colorClass) {
        Polygon star = new Polygon(MarkShape.star(0, 0, 7));
        star.getStyleClass().addAll("mark", colorClass, "filled");
        return boxed(star);
    }

    private static Node boxed(Shape mark) {
        StackPane box = new StackPane(mark);
        box.getStyleClass().add("mark-box");
        box.setMinSize(SIZE, SIZE);
        box.setPrefSize(SIZE, SIZE);
        box.setMaxSize(SIZE, SIZE);
        return box;
    }
}
