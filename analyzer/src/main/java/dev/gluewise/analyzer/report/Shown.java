package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.report.chart.MarkStyle;
import dev.gluewise.pricing.catalog.Configuration;

/**
 * A configuration as it is shown: its mark and its name.
 *
 * @param mark how it is marked in charts
 * @param label what people call it
 */
record Shown(MarkStyle mark, String label) {
    static Shown of(Configuration configuration) {
        return new Shown(MarkStyle.of(configuration), configuration.label());
    }
}
