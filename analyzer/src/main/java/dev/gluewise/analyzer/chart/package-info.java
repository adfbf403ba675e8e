/** Where things go on a plot: axes, ticks and boxes, for whoever draws it. */
@NullMarked
package dev.gluewise.analyzer.chart;

import org.jspecify.annotations.NullMarked;
