package dev.gluewise.analyzer.prediction.scaling;

import java.util.EnumMap;
import java.util.Map;

/** A value for each {@link Prior}. Immutable. */
public final class ScalingPriors {
    /** The values before anything is learnt from public data. */
    public static final ScalingPriors USUAL = new ScalingPriors(new double[0]);

    private final double[] values;

    private ScalingPriors(double[] given) {
        values = new double[Prior.values().length];
        for (Prior prior : Prior.values()) {
            values[prior.ordinal()] = given.length == 0 ? prior.usual() : given[prior.ordinal()];
        }
    }

    /** The value of one of them. */
    public double get(Prior prior) {
        return values[prior.ordinal()];
    }

    /** The same with another value of one. */
    public ScalingPriors with(Prior prior, double value) {
        if (prior.positive() && !(value > 0)) {
            throw new IllegalArgumentException(prior + " is above 0, not " + value);
        }
        double[] other = values.clone();
        other[prior.ordinal()] = value;
        return new ScalingPriors(other);
    }

    /** All values by name, in the order of {@link Prior}. */
    public Map<Prior, Double> asMap() {
        Map<Prior, Double> map = new EnumMap<>(Prior.class);
        for (Prior prior : Prior.values()) {
            map.put(prior, get(prior));
        }
        return map;
    }
}
