package dev.gluewise.analyzer.prediction.history;

import dev.gluewise.analyzer.prediction.calibration.Calibration;
import dev.gluewise.analyzer.prediction.scaling.ScalingPriors;

/**
 * What is learnt from public data before any run of a user's is seen.
 *
 * @param priors what is held of any job's scaling
 * @param weights how much each law of size counts
 * @param calibration how large errors really are
 */
public record Learnt(ScalingPriors priors, BlendWeights weights, Calibration calibration) {}
