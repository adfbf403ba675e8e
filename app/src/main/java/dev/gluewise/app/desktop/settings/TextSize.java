package dev.gluewise.app.desktop.settings;

/** How large text is, against the size that the design has. */
public enum TextSize {
    NORMAL(100),
    LARGER(112),
    LARGE(125),
    LARGEST(150);

    private final int percent;

    TextSize(int percent) {
        this.percent = percent;
    }

    /** In percent of the design's size. */
    public int percent() {
        return percent;
    }

    /** As a factor. */
    public double factor() {
        return percent / 100.0;
    }
}
