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
import java.util.Optional;
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
    AMDAHL(2, CurveModel.AMDAHL),
    ERNEST_WEIGHTED(4, CurveModel.ERNEST_WEIGHTED),
    INTERPOLATION(3, CurveModel.INTERPOLATION),
    POWER_WITH_OFFSET(3, CurveModel.POWER_WITH_OFFSET);

    private static final double STIFF_DIVISION = 0.03;
    private static final double STIFF_BEND = 0.05;

    /** No law's time is below this share of the fastest known run: a fit that runs to 0 says nothing. */
    private static final double LEAST_SHARE = 0.02;

    private final int fewestSizes;
    private final Optional<CurveModel> law;

    Member(int fewestSizes) {
        this.fewestSizes = fewestSizes;
        law = Optional.empty();
    }

    Member(int fewestSizes, CurveModel law) {
        this.fewestSizes = fewestSizes;
        this.law = Optional.of(law);
    }

    /** Whether it is a law of size alone, and not the scaling model. */
    boolean isLawOfSize() {
        return law.isPresent();
    }

    /** The law of size, fitted to runs that differ in nothing else. */
    ToDoubleFunction<RunShape> law(List<PastRun> runs) {
        return law(law.orElseThrow(), runs);
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
            case AMDAHL, ERNEST_WEIGHTED, INTERPOLATION, POWER_WITH_OFFSET -> law(runs);
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
