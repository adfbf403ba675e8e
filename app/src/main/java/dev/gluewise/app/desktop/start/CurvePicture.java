package dev.gluewise.app.desktop.start;

import dev.gluewise.app.desktop.chart.MarkShape;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;

/** The idea of the program in a small picture: cost falls with run time, and one point is right. */
final class CurvePicture extends Pane {
    private static final double WIDTH = 262;
    private static final double HEIGHT = 120;

    CurvePicture() {
        getStyleClass().add("curve-picture");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        add(new Polyline(2, 4, 2, 112, 260, 112), "picture-axis");
        add(
                new Polyline(
                        22, 16, 42, 16, 42, 44, 68, 44, 68, 66, 102, 66, 102, 82, 152, 82, 152, 92, 202, 92, 202, 96,
                        246, 96),
                "picture-line");
        Line deadline = new Line(176, 6, 176, 112);
        add(deadline, "picture-deadline");
        dot(68, 30, 4, "g2x", 0.4);
        dot(94, 48, 4, "g2x", 0.4);
        dot(114, 34, 4, "g8x", 0.4);
        dot(124, 58, 4, "g4x", 0.4);
        dot(224, 62, 4, "g2x", 0.4);
        dot(204, 80, 4, "g1x", 0.4);
        add(new Circle(22, 16, 10), "picture-ring");
        dot(22, 16, 5, "g2x", 1);
        dot(42, 44, 5, "g4x", 1);
        dot(68, 66, 5, "g2x", 1);
        dot(152, 92, 5, "g1x", 1);
        dot(202, 96, 5, "g1x", 1);
        add(new Polygon(MarkShape.star(102, 82, 14)), "picture-halo");
        add(new Polygon(MarkShape.star(102, 82, 10)), "mark", "g1x", "filled");
    }

    private void dot(double x, double y, double radius, String hue, double opacity) {
        Circle dot = new Circle(x, y, radius);
        dot.setOpacity(opacity);
        add(dot, "mark", hue, "filled");
    }

    private void add(Shape shape, String... styleClasses) {
        shape.getStyleClass().addAll(styleClasses);
        getChildren().add(shape);
    }
}
