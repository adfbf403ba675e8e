package dev.gluewise.analyzer.chart;

/** A rectangle in pixels. */
public record Box(double x, double y, double width, double height) {
    /** The rectangle between two upright and two level lines; it may be as thin as a line. */
    public static Box between(double left, double top, double right, double bottom) {
        return new Box(left, top, right - left, bottom - top);
    }

    /** The square around a point. */
    public static Box around(double x, double y, double radius) {
        return new Box(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centerX() {
        return x + width / 2;
    }

    public double centerY() {
        return y + height / 2;
    }

    public boolean contains(Box other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    /** Whether they cover an area together, or a line of no width lies within. */
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** The place within that is nearest to an {@code x}. */
    public double nearestX(double x) {
        return Math.clamp(x, this.x, right());
    }

    /** The place within that is nearest to a {@code y}. */
    public double nearestY(double y) {
        return Math.clamp(y, this.y, bottom());
    }

    /** The area that both cover, in square pixels. */
    public double overlap(Box other) {
        double wide = Math.min(right(), other.right()) - Math.max(x, other.x);
        double high = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        return wide > 0 && high > 0 ? wide * high : 0;
    }

    /** The same rectangle, moved as little as needed to lie within another that is large enough. */
    public Box movedInto(Box room) {
        double newX = Math.clamp(x, room.x, Math.max(room.x, room.right() - width));
        double newY = Math.clamp(y, room.y, Math.max(room.y, room.bottom() - height));
        return new Box(newX, newY, width, height);
    }

    /** The same rectangle, wider by so much on each side. */
    public Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }
}
