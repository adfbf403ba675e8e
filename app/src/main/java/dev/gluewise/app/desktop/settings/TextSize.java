package dev.gluewise.app.desktop.settings;

import java.util.OptionalInt;

/** How large text is, against the size that the design has. */
public enum TextSize {
    /** As large as the system has its own text. */
    SYSTEM(OptionalInt.empty()),
    NORMAL(OptionalInt.of(100)),
    LARGER(OptionalInt.of(112)),
    LARGE(OptionalInt.of(125)),
    LARGEST(OptionalInt.of(150));

    private final OptionalInt percent;

    TextSize(OptionalInt percent) {
        this.percent = percent;
    }

    /** In percent of the design's size; empty where the system decides. */
    public OptionalInt percent() {
        return percent;
    }

    /**
     * As a factor.
     *
     * @param systems the factor that the system has
     */
    double factor(double systems) {
        return percent.isPresent() ? percent.getAsInt() / 100.0 : systems;
    }
}
