package dev.gluewise.analyzer.prediction.curve;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A law of run time against size, fitted to the sizes known. */
public enum CurveModel {
    /** Amdahl's law (1967), residuals weighted by 1/t. */
    AMDAHL("Amdahl, weighted by 1/t") {
        @Override
        public DoubleUnaryOperator fit(List<SizedTime> known) {
            return BasisFit.weighted(known, BasisFit.AMDAHL);
        }
    },
    /** Venkataraman et al., NSDI 2016, as published: non-negative least squares on seconds. */
    ERNEST("Ernest, as published") {
        @Override
        public DoubleUnaryOperator fit(List<SizedTime> known) {
            return BasisFit.plain(known, BasisFit.ERNEST);
        }
    },
    /** The same with residuals weighted by 1/t, so that relative errors count. */
    ERNEST_WEIGHTED("Ernest, weighted by 1/t") {
        @Override
        public DoubleUnaryOperator fit(List<SizedTime> known) {
            return BasisFit.weighted(known, BasisFit.ERNEST);
        }
    },
    /** A straight line in log-log between neighbours; outside, the last pair's line, tamed. */
    INTERPOLATION("log-log interpolation") {
        @Override
        public DoubleUnaryOperator fit(List<SizedTime> known) {
            return LogLogLine.through(known);
        }
    },
    /** A·n^−a + b: a part shared less than perfectly, and a part that is not shared. */
    POWER_WITH_OFFSET("A·n^−a + b") {
        @Override
        public DoubleUnaryOperator fit(List<SizedTime> known) {
            return PowerFit.of(known);
        }
    },
    /** What the nearest size took. */
    NEAREST("nearest known size") {
        @Override
        public DoubleUnaryOperator fit(List<SizedTime> known) {
            return size -> nearest(known, size).seconds();
        }
    },
    /** Capacity times time stays what it was at the nearest size. */
    CONSTANT_CAPACITY("DPU-hours constant") {
        @Override
        public DoubleUnaryOperator fit(List<SizedTime> known) {
            return size -> {
                SizedTime near = nearest(known, size);
                return near.seconds() * near.size() / size;
            };
        }
    };

    private final String label;

    CurveModel(String label) {
        this.label = label;
    }

    /** The name that people read. */
    public String label() {
        return label;
    }

    /**
     * Seconds as a function of the size.
     *
     * @param known at least one size; each once
     */
    public abstract DoubleUnaryOperator fit(List<SizedTime> known);

    private static SizedTime nearest(List<SizedTime> known, double size) {
        SizedTime nearest = known.getFirst();
        for (SizedTime one : known) {
            if (Math.abs(Math.log(one.size() / size)) < Math.abs(Math.log(nearest.size() / size))) {
                nearest = one;
            }
        }
        return nearest;
    }
}
