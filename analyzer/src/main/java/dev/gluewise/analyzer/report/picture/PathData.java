package dev.gluewise.analyzer.report.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/**
 * SVG's path data (SVG 2, section 9.3) as far as the charts write it: {@code M L H V l v z}, and {@code a} for half
 * circles with a level diameter.
 */
final class PathData {
    private static final double HALF_TURN = 180;

    private final Path2D.Double path = new Path2D.Double();
    private final String data;
    private int next;

    private PathData(String data) {
        this.data = data;
    }

    /**
     * The outline that path data describe.
     *
     * @throws IllegalArgumentException for a command that no chart writes
     */
    static Path2D.Double read(String data) {
        return new PathData(data).read();
    }

    private Path2D.Double read() {
        skipSeparators();
        while (next < data.length()) {
            follow(data.charAt(next++));
            skipSeparators();
        }
        return path;
    }

    private void skipSeparators() {
        while (next < data.length() && (data.charAt(next) == ',' || data.charAt(next) == ' ')) {
            next++;
        }
    }

    private double number() {
        skipSeparators();
        int from = next;
        while (next < data.length() && "-.0123456789".indexOf(data.charAt(next)) >= 0) {
            next++;
        }
        return Double.parseDouble(data.substring(from, next));
    }

    private void follow(char command) {
        switch (command) {
            case 'M' -> path.moveTo(number(), number());
            case 'L' -> path.lineTo(number(), number());
            case 'H' -> path.lineTo(number(), at().getY());
            case 'V' -> path.lineTo(at().getX(), number());
            case 'l' -> corners();
            case 'v' -> path.lineTo(at().getX(), at().getY() + number());
            case 'a' -> halfCircle();
            case 'z' -> path.closePath();
            default -> throw new IllegalArgumentException("no chart writes the command " + command);
        }
    }

    /** One corner after the other, each as far from the one before it as its two numbers say. */
    private void corners() {
        do {
            path.lineTo(at().getX() + number(), at().getY() + number());
            skipSeparators();
        } while (next < data.length() && !Character.isLetter(data.charAt(next)));
    }

    /** Its radii, the turn of its axes and its two flags say nothing that its ends do not. */
    private void halfCircle() {
        for (int i = 0; i < 5; i++) {
            number();
        }
        double across = number();
        number();
        Point2D from = at();
        double left = Math.min(from.getX(), from.getX() + across);
        double size = Math.abs(across);
        double start = across > 0 ? HALF_TURN : 0;
        path.append(
                new Arc2D.Double(left, from.getY() - size / 2, size, size, start, HALF_TURN, Arc2D.OPEN)
                        .getPathIterator(new AffineTransform()),
                true);
    }

    private Point2D at() {
        return path.getCurrentPoint();
    }
}
