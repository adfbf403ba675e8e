package dev.gluewise.analyzer.report.chart;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.WorkerFamily;
import dev.gluewise.pricing.catalog.WorkerType;

/**
 * How a configuration is marked: hue by worker type, circle or diamond by execution class, hollow where it scales itself.
 *
 * @param hue name of the hue's style class
 * @param diamond whether on spare capacity
 * @param hollow whether auto-scaled
 */
public record MarkStyle(String hue, boolean diamond, boolean hollow) {
    public static MarkStyle of(Configuration configuration) {
        return new MarkStyle(
                hue(configuration.workerType()),
                configuration.executionClass() == ExecutionClass.FLEX,
                configuration.autoScaling());
    }

    /** The style class of a worker type's hue. */
    static String hue(WorkerType type) {
        if (type.family() == WorkerFamily.MEMORY_OPTIMIZED) {
            return "r";
        }
        return switch (type) {
            case G_1X -> "g1x";
            case G_2X -> "g2x";
            case G_4X -> "g4x";
            case G_8X -> "g8x";
            default -> "other";
        };
    }

    /** Its style classes. */
    public String classes() {
        return hue + (hollow ? " hollow" : "");
    }

    /** Its outline around a centre. */
    public String outline(double x, double y, double radius) {
        return diamond ? Outlines.diamond(x, y, radius * 1.25) : Outlines.circle(x, y, radius);
    }
}
