/** Prediction from past runs alone: the scaling model, the blend with curve laws, and intervals calibrated on public data. */
@NullMarked
package dev.gluewise.analyzer.prediction.history;

import org.jspecify.annotations.NullMarked;
