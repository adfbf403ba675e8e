package dev.gluewise.analyzer.prediction.measure;

import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.analyzer.prediction.calibration.OwnErrors;
import dev.gluewise.analyzer.prediction.curve.CurveModel;
import dev.gluewise.analyzer.prediction.history.HistoryPredictor;
import dev.gluewise.analyzer.prediction.history.Learnt;
import dev.gluewise.analyzer.prediction.history.Member;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A way to choose a size from two known ones. */
enum SizeMethod {
    GLUEWISE("Gluewise, 90 % sure") {
        @Override
        List<Held> hold(List<PastRun> known, List<PastRun> curve, Learnt learnt) {
            HistoryPredictor predictor = HistoryPredictor.of(known, List.of(), learnt, OwnErrors.NONE);
            return curve.stream()
                    .map(run -> {
                        Distribution seconds = predictor.predict(run.shape());
                        return new Held(run, seconds.mean(), seconds.quantile(CONFIDENCE));
                    })
                    .toList();
        }
    },
    KNOWN("keep a known size") {
        @Override
        List<Held> hold(List<PastRun> known, List<PastRun> curve, Learnt learnt) {
            return known.stream()
                    .map(run -> new Held(run, run.seconds(), run.seconds()))
                    .toList();
        }
    },
    MOST("most workers") {
        @Override
        List<Held> hold(List<PastRun> known, List<PastRun> curve, Learnt learnt) {
            PastRun largest = curve.stream()
                    .max(Comparator.comparingInt(run -> run.shape().workers()))
                    .orElseThrow();
            return List.of(new Held(largest, 0, 0));
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

    /** The chance with which a size has to be in time. */
    static final double CONFIDENCE = 0.9;

    private final String label;

    SizeMethod(String label) {
        this.label = label;
    }

    /**
     * What a method holds of a size.
     *
     * @param run the size, and what it really takes
     * @param expected seconds that it is expected to take
     * @param safe seconds within which it is held to end
     */
    record Held(PastRun run, double expected, double safe) {
        double expectedCost() {
            return run.shape().workers() * expected;
        }

        double realCost() {
            return run.shape().workers() * run.seconds();
        }
    }

    /** What the method holds of each size that it would take at all. */
    abstract List<Held> hold(List<PastRun> known, List<PastRun> curve, Learnt learnt);

    private static List<Held> points(CurveModel model, List<PastRun> known, List<PastRun> curve) {
        ToDoubleFunction<RunShape> law = Member.law(model, known);
        return curve.stream()
                .map(run -> {
                    double seconds = Math.exp(law.applyAsDouble(run.shape()));
                    return new Held(run, seconds, seconds);
                })
                .toList();
    }

    String label() {
        return label;
    }
}
