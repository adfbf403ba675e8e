/** Intervals that hold: quantiles of past errors instead of assumed ones. */
@NullMarked
package dev.gluewise.analyzer.prediction.calibration;

import org.jspecify.annotations.NullMarked;
