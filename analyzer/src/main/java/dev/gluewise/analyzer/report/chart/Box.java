package dev.gluewise.analyzer.report.chart;

/** A rectangle in pixels. */
record Box(double left, double top, double right, double bottom) {
    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean holds(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    boolean holds(Box other) {
        return holds(other.left, other.top) && holds(other.right, other.bottom);
    }

    Box grownBy(double margin) {
        return new Box(left - margin, top - margin, right + margin, bottom + margin);
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    /** The place of the rectangle that is nearest to an {@code x}. */
    double nearestX(double x) {
        return Math.clamp(x, left, right);
    }

    double nearestY(double y) {
        return Math.clamp(y, top, bottom);
    }
}
