package dev.gluewise.analyzer.prediction.scaling;

import java.util.OptionalInt;

/**
 * The smooth law of a job's run time: a part that no slot shortens and a part that the slots share, each growing with
 * input and parameters (Amdahl 1967, with powers). With s the log of the size and x all other coordinates, both from
 * their middle,
 *
 * <pre>log t = level + both·x + log(e^fixed + e^(shared·x − division·s))</pre>
 *
 * <p>Its coefficients have independent normal priors. Coefficients stand in the order level, fixed, division, both…,
 * shared….
 */
final class ScalingLaw {
    private static final int LEVEL = 0;
    private static final int FIXED = 1;
    private static final int DIVISION = 2;
    private static final int FIRST_SLOPE = 3;

    /** A coefficient that is no different for the shared part. */
    private static final double HARDLY = 0.05;

    private final int slopes;
    private final double[] priorMean;
    private final double[] priorSpread;

    ScalingLaw(Design design, ScalingPriors priors, double meanLogSeconds) {
        slopes = design.size() - 1;
        priorMean = new double[FIRST_SLOPE + 2 * slopes];
        priorSpread = new double[priorMean.length];
        believe(LEVEL, meanLogSeconds, priors.get(Prior.LEVEL_SPREAD));
        believe(FIXED, priors.get(Prior.FIXED_PART), priors.get(Prior.FIXED_PART_SPREAD));
        believe(DIVISION, priors.get(Prior.DIVISION), priors.get(Prior.DIVISION_SPREAD));
        for (int i = 0; i < slopes; i++) {
            int both = FIRST_SLOPE + i;
            int shared = both + slopes;
            switch (design.dimension(i + 1)) {
                case Dimension.Input unused -> {
                    believe(both, priors.get(Prior.INPUT_ON_BOTH), priors.get(Prior.INPUT_ON_BOTH_SPREAD));
                    believe(shared, priors.get(Prior.INPUT_ON_SHARED), priors.get(Prior.INPUT_ON_SHARED_SPREAD));
                }
                case Dimension.Memory unused -> {
                    believe(both, priors.get(Prior.MEMORY), priors.get(Prior.MEMORY_SPREAD));
                    believe(shared, 0, HARDLY);
                }
                case Dimension.Cores unused -> {
                    believe(both, priors.get(Prior.CORES), priors.get(Prior.CORES_SPREAD));
                    believe(shared, 0, HARDLY);
                }
                case Dimension.Flex unused -> {
                    believe(both, priors.get(Prior.FLEX), priors.get(Prior.FLEX_SPREAD));
                    believe(shared, 0, HARDLY);
                }
                case Dimension.Parameter unused -> {
                    // Whoever varies a parameter over a wide range does so because a step of it matters little.
                    double steps = Math.max(1, design.range(i + 1) / priors.get(Prior.PARAMETER_RANGE));
                    believe(both, 0, priors.get(Prior.PARAMETER_ON_BOTH_SPREAD) / steps);
                    believe(shared, 0, priors.get(Prior.PARAMETER_ON_SHARED_SPREAD) / steps);
                }
                case Dimension.Size unused ->
                    throw new IllegalStateException("the size is the first dimension, and the only one of its kind");
            }
        }
    }

    private void believe(int coefficient, double mean, double spread) {
        priorMean[coefficient] = mean;
        priorSpread[coefficient] = spread;
    }

    /** The place of a coefficient; empty where the runs have no such coordinate. */
    OptionalInt indexOf(Prior prior, Design design) {
        return switch (prior) {
            case FIXED_PART -> OptionalInt.of(FIXED);
            case DIVISION -> OptionalInt.of(DIVISION);
            case INPUT_ON_BOTH -> {
                for (int i = 0; i < slopes; i++) {
                    if (design.dimension(i + 1) instanceof Dimension.Input) {
                        yield OptionalInt.of(FIRST_SLOPE + i);
                    }
                }
                yield OptionalInt.empty();
            }
            default -> throw new IllegalArgumentException(prior + " is no coefficient");
        };
    }

    int coefficients() {
        return priorMean.length;
    }

    double priorMean(int coefficient) {
        return priorMean[coefficient];
    }

    double priorSpread(int coefficient) {
        return priorSpread[coefficient];
    }

    /** The log of the run time at a place, and into {@code gradient} its derivative by each coefficient. */
    double at(double[] place, double[] coefficients, double[] gradient) {
        double both = 0;
        double shared = -coefficients[DIVISION] * place[0];
        for (int i = 0; i < slopes; i++) {
            both += coefficients[FIRST_SLOPE + i] * place[i + 1];
            shared += coefficients[FIRST_SLOPE + slopes + i] * place[i + 1];
        }
        double fixed = coefficients[FIXED];
        double larger = Math.max(fixed, shared);
        double sum = larger + Math.log1p(Math.exp(-Math.abs(fixed - shared)));
        double sharedPart = Math.exp(shared - sum);
        gradient[LEVEL] = 1;
        gradient[FIXED] = 1 - sharedPart;
        gradient[DIVISION] = -place[0] * sharedPart;
        for (int i = 0; i < slopes; i++) {
            gradient[FIRST_SLOPE + i] = place[i + 1];
            gradient[FIRST_SLOPE + slopes + i] = place[i + 1] * sharedPart;
        }
        return coefficients[LEVEL] + both + sum;
    }
}
