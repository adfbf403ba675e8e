package dev.gluewise.analyzer.prediction.history;

import dev.gluewise.analyzer.prediction.curve.CurveModel;
import dev.gluewise.analyzer.prediction.curve.SizedTime;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.Prior;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import dev.gluewise.analyzer.prediction.scaling.ScalingModel;
import dev.gluewise.analyzer.prediction.scaling.ScalingPriors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/** A law that the blend of one curve is made of. */
public enum Member {
    /** The scaling model as it is. */
    SCALING(3),
    /** The scaling model held close to a fixed and a perfectly divided part. */
    STIFF_SCALING(1),
    /** The same from the sizes above the last memory cliff only: what a job did there says little of larger sizes. */
    ABOVE_CLIFF(2),
    AMDAHL(2),
    ERNEST_WEIGHTED(4),
    INTERPOLATION(3),
    POWER_WITH_OFFSET(3);

    private static final double STIFF_DIVISION = 0.03;
    private static final double STIFF_BEND = 0.05;

    /** No law's time is below this share of the fastest known run: a fit that runs to 0 says nothing. */
    private static final double LEAST_SHARE = 0.02;

    private final int fewestSizes;

    Member(int fewestSizes) {
        this.fewestSizes = fewestSizes;
    }

    /** From how many known sizes on the law takes part: as many as it has coefficients of its own. */
    public int fewestSizes() {
        return fewestSizes;
    }

    /**
     * The log of the run time in seconds as this law has it.
     *
     * @param runs runs that differ in size only
     * @param scaling the scaling model of the same runs
     */
    ToDoubleFunction<RunShape> fit(List<PastRun> runs, ScalingModel scaling, ScalingPriors priors) {
        return switch (this) {
            case SCALING -> scaling::predictMean;
            case STIFF_SCALING -> stiff(runs, priors);
            case ABOVE_CLIFF -> stiff(MemoryCliff.above(runs), priors);
            case AMDAHL -> law(CurveModel.AMDAHL, runs);
            case ERNEST_WEIGHTED -> law(CurveModel.ERNEST_WEIGHTED, runs);
            case INTERPOLATION -> law(CurveModel.INTERPOLATION, runs);
            case POWER_WITH_OFFSET -> law(CurveModel.POWER_WITH_OFFSET, runs);
        };
    }

    private static ToDoubleFunction<RunShape> stiff(List<PastRun> runs, ScalingPriors priors) {
        ScalingPriors stiff = priors.with(Prior.DIVISION_SPREAD, STIFF_DIVISION).with(Prior.SIZE_BEND, STIFF_BEND);
        return ScalingModel.of(runs, stiff)::predictMean;
    }

    /** A law of size alone, fitted to the median at each size. */
    public static ToDoubleFunction<RunShape> law(CurveModel model, List<PastRun> runs) {
        Map<Double, List<Double>> bySize = new TreeMap<>();
        for (PastRun run : runs) {
            bySize.computeIfAbsent(run.shape().size(), size -> new ArrayList<>())
                    .add(run.seconds());
        }
        List<SizedTime> known = new ArrayList<>();
        double fastest = Double.POSITIVE_INFINITY;
        for (Map.Entry<Double, List<Double>> entry : bySize.entrySet()) {
            double seconds = new Median()
                    .evaluate(entry.getValue().stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray());
            known.add(new SizedTime(entry.getKey(), seconds));
            fastest = Math.min(fastest, seconds);
        }
        DoubleUnaryOperator fitted = model.fit(known);
        double least = LEAST_SHARE * fastest;
        return shape -> Math.log(Math.max(least, fitted.applyAsDouble(shape.size())));
    }
}
