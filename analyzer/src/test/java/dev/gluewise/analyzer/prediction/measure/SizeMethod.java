package dev.gluewise.analyzer.prediction.measure;

import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.analyzer.prediction.calibration.OwnErrors;
import dev.gluewise.analyzer.prediction.curve.CurveModel;
import dev.gluewise.analyzer.prediction.history.HistoryPredictor;
import dev.gluewise.analyzer.prediction.history.Learnt;
import dev.gluewise.analyzer.prediction.history.Member;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** A way to choose a size from two known ones. */
enum SizeMethod {
    UNTRIED("Gluewise, first advice") {
        @Override
        List<Held> hold(List<PastRun> known, List<PastRun> curve, Learnt learnt) {
            return predicted(known, curve, learnt, OwnErrors.NONE);
        }
    },
    TRIED("Gluewise, as calibrated") {
        @Override
        List<Held> hold(List<PastRun> known, List<PastRun> curve, Learnt learnt) {
            return predicted(known, curve, learnt, AS_PUBLIC);
        }
    },
    KNOWN("keep a known size") {
        @Override
        List<Held> hold(List<PastRun> known, List<PastRun> curve, Learnt learnt) {
            return curve.stream()
                    .filter(run ->
                            known.stream().anyMatch(other -> other.shape().equals(run.shape())))
                    .map(run -> point(run, run.seconds()))
                    .toList();
        }
    },
    MOST("most workers") {
        @Override
        List<Held> hold(List<PastRun> known, List<PastRun> curve, Learnt learnt) {
            PastRun largest = curve.stream()
                    .max(Comparator.comparingInt(run -> run.shape().workers()))
                    .orElseThrow();
            return List.of(point(largest, 0));
        }
    },
    ERNEST("Ernest, a point") {
        @Override
        List<Held> hold(List<PastRun> known, List<PastRun> curve, Learnt learnt) {
            return points(CurveModel.ERNEST, known, curve);
        }
    },
    AMDAHL("Amdahl, a point") {
        @Override
        List<Held> hold(List<PastRun> known, List<PastRun> curve, Learnt learnt) {
            return points(CurveModel.AMDAHL, known, curve);
        }
    };

    /** Own errors that are just as on public data: intervals are then neither widened nor narrowed. */
    private static final OwnErrors AS_PUBLIC = new OwnErrors(Collections.nCopies(60, 1.0));

    private final String label;

    SizeMethod(String label) {
        this.label = label;
    }

    /** Whether it is what Gluewise does, and not something to compare it with. */
    boolean ours() {
        return this == UNTRIED || this == TRIED;
    }

    /**
     * What a method holds of a size.
     *
     * @param run the size, and what it really takes
     * @param expected seconds that it is expected to take
     * @param chanceWithin the chance that it ends within so many seconds
     */
    record Held(PastRun run, double expected, DoubleUnaryOperator chanceWithin) {
        double expectedCost() {
            return run.shape().workers() * expected;
        }

        double realCost() {
            return run.shape().workers() * run.seconds();
        }
    }

    /**
     * What the method holds of each size that it would take at all.
     *
     * @param known all runs at the two known sizes
     * @param curve each size once, with the mean of its runs
     */
    abstract List<Held> hold(List<PastRun> known, List<PastRun> curve, Learnt learnt);

    private static List<Held> predicted(List<PastRun> known, List<PastRun> curve, Learnt learnt, OwnErrors own) {
        HistoryPredictor predictor = HistoryPredictor.of(known, List.of(), learnt, own);
        return curve.stream()
                .map(run -> {
                    Distribution seconds = predictor.predict(run.shape());
                    return new Held(run, seconds.mean(), seconds::probabilityAtMost);
                })
                .toList();
    }

    private static List<Held> points(CurveModel model, List<PastRun> known, List<PastRun> curve) {
        ToDoubleFunction<RunShape> law = Member.law(model, known);
        return curve.stream()
                .map(run -> point(run, Math.exp(law.applyAsDouble(run.shape()))))
                .toList();
    }

    private static Held point(PastRun run, double seconds) {
        return new Held(run, seconds, deadline -> seconds <= deadline ? 1 : 0);
    }

    String label() {
        return label;
    }
}
