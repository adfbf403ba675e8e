package dev.gluewise.app.desktop.chart;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;

/**
 * The form of a candidate's mark.
 *
 * @param diamond whether it is a diamond, for Flex, instead of a circle
 * @param hollow whether only its outline is drawn, for auto scaling
 */
public record MarkShape(boolean diamond, boolean hollow) {
    private static final int STAR_POINTS = 5;

    public static MarkShape of(Configuration configuration) {
        return new MarkShape(configuration.executionClass() == ExecutionClass.FLEX, configuration.autoScaling());
    }

    /** The corners of a star around a point: x and y in turn. */
    public static double[] star(double centerX, double centerY, double radius) {
        double[] corners = new double[STAR_POINTS * 4];
        for (int i = 0; i < STAR_POINTS * 2; i++) {
            double reach = i % 2 == 0 ? radius : radius * 0.46;
            double angle = Math.PI * (i / (double) STAR_POINTS - 0.5);
            corners[2 * i] = centerX + reach * Math.cos(angle);
            corners[2 * i + 1] = centerY + reach * Math.sin(angle);
        }
        return corners;
    }
}
