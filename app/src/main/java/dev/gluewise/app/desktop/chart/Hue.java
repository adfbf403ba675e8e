package dev.gluewise.app.desktop.chart;

import dev.gluewise.pricing.catalog.WorkerFamily;
import dev.gluewise.pricing.catalog.WorkerType;

/** The colours that tell worker types apart. */
public enum Hue {
    G1X("g1x"),
    G2X("g2x"),
    G4X("g4x"),
    G8X("g8x"),
    OTHER("other"),
    R("r");

    private final String styleClass;

    Hue(String styleClass) {
        this.styleClass = styleClass;
    }

    /** The style class that gives a node this colour. */
    public String styleClass() {
        return styleClass;
    }

    /** The token that holds the colour. */
    public String token() {
        return "-gw-" + styleClass;
    }

    public static Hue of(WorkerType type) {
        if (type.family() == WorkerFamily.MEMORY_OPTIMIZED) {
            return R;
        }
        return switch (type) {
            case G_1X -> G1X;
            case G_2X -> G2X;
            case G_4X -> G4X;
            case G_8X -> G8X;
            default -> OTHER;
        };
    }
}
