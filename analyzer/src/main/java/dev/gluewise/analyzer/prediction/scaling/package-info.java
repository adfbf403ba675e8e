/** How run time depends on size, input and parameters, learnt from past runs: a Gaussian process on its logarithm. */
@NullMarked
package dev.gluewise.analyzer.prediction.scaling;

import org.jspecify.annotations.NullMarked;
