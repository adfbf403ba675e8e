/** The chart of cost against run time: where its marks, ticks and labels stand, for a template to draw. */
@NullMarked
package dev.gluewise.analyzer.report.chart;

import org.jspecify.annotations.NullMarked;
