/** Known runs hidden and predicted: what predictions are worth on a user's own history. */
@NullMarked
package dev.gluewise.analyzer.prediction.backtest;

import org.jspecify.annotations.NullMarked;
