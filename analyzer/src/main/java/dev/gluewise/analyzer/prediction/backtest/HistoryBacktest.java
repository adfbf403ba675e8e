package dev.gluewise.analyzer.prediction.backtest;

import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.analyzer.prediction.calibration.OwnErrors;
import dev.gluewise.analyzer.prediction.curve.CurveModel;
import dev.gluewise.analyzer.prediction.history.HistoryPredictor;
import dev.gluewise.analyzer.prediction.history.Learnt;
import dev.gluewise.analyzer.prediction.history.Member;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * Hides known runs: each run is predicted from those of its job before it, and each size from the others. Intervals
 * adapt as they go, from the errors of runs that came before, as they do in use.
 */
public final class HistoryBacktest {
    /** The name under which our own choices stand. */
    public static final String OURS = "Gluewise";

    private static final List<CurveModel> BASELINES = List.of(
            CurveModel.NEAREST,
            CurveModel.CONSTANT_CAPACITY,
            CurveModel.AMDAHL,
            CurveModel.ERNEST,
            CurveModel.ERNEST_WEIGHTED);

    private static final int FEWEST_BEFORE = 2;

    /** Of a long history the latest runs are tried. */
    private static final int MOST_RUNS = 200;

    /** Confidence with which we hold a size to be in time. */
    private static final double SAFE = 0.95;

    private final Learnt learnt;
    private final List<Hidden> hidden = new ArrayList<>();
    private final List<Double> scores = new ArrayList<>();
    private final SizeChoices choices = new SizeChoices();

    private HistoryBacktest(Learnt learnt) {
        this.learnt = learnt;
    }

    /** @param jobs the runs of each job that ended well, oldest first */
    public static Backtest of(Map<String, List<PastRun>> jobs, Learnt learnt) {
        HistoryBacktest backtest = new HistoryBacktest(learnt);
        jobs.forEach((job, runs) -> {
            List<List<PastRun>> others = jobs.entrySet().stream()
                    .filter(other -> !other.getKey().equals(job))
                    .map(Map.Entry::getValue)
                    .toList();
            backtest.sizes(job, runs, others);
            backtest.runsBefore(job, runs, others);
        });
        return new Backtest(backtest.hidden, backtest.choices.results());
    }

    private void runsBefore(String job, List<PastRun> runs, List<List<PastRun>> others) {
        for (int i = Math.max(FEWEST_BEFORE, runs.size() - MOST_RUNS); i < runs.size(); i++) {
            List<PastRun> before = runs.subList(0, i);
            HistoryPredictor predictor = HistoryPredictor.of(before, others, learnt, new OwnErrors(scores));
            hide(job, Split.RUNS_BEFORE, before, predictor, runs.get(i));
            scores.add(predictor.score(runs.get(i)));
        }
    }

    private void sizes(String job, List<PastRun> runs, List<List<PastRun>> others) {
        Map<Double, List<PastRun>> bySize = new TreeMap<>();
        runs.forEach(run -> bySize.computeIfAbsent(run.shape().size(), size -> new ArrayList<>())
                .add(run));
        if (bySize.size() < 2) {
            return;
        }
        Map<String, List<SizeChoices.Option>> options = new LinkedHashMap<>();
        OwnErrors own = new OwnErrors(scores);
        bySize.forEach((size, there) -> {
            List<PastRun> elsewhere =
                    runs.stream().filter(run -> run.shape().size() != size).toList();
            HistoryPredictor predictor = HistoryPredictor.of(elsewhere, others, learnt, own);
            there.forEach(run -> hide(job, Split.OTHER_SIZES, elsewhere, predictor, run));
            RunShape shape = there.getLast().shape();
            double actual = new Median()
                    .evaluate(there.stream().mapToDouble(PastRun::seconds).toArray());
            Distribution predicted = predictor.predict(shape);
            options.computeIfAbsent(OURS, name -> new ArrayList<>())
                    .add(new SizeChoices.Option(size, actual, predicted.mean(), predicted.quantile(SAFE)));
            baselines(elsewhere, shape)
                    .forEach((name, seconds) -> options.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(new SizeChoices.Option(size, actual, seconds, seconds)));
        });
        options.forEach(choices::add);
    }

    private void hide(String job, Split split, List<PastRun> known, HistoryPredictor predictor, PastRun run) {
        Distribution predicted = predictor.predict(run.shape());
        hidden.add(new Hidden(
                job,
                split,
                run.seconds(),
                predicted.median(),
                Optional.of(interval(predicted)),
                baselines(known, run.shape())));
    }

    /** The nominal intervals of a distribution. */
    static Hidden.Interval interval(Distribution predicted) {
        return new Hidden.Interval(
                predicted.quantile(0.1), predicted.quantile(0.9), predicted.quantile(0.05), predicted.quantile(0.95));
    }

    private static Map<String, Double> baselines(List<PastRun> known, RunShape shape) {
        Map<String, Double> baselines = new LinkedHashMap<>();
        for (CurveModel model : BASELINES) {
            ToDoubleFunction<RunShape> law = Member.law(model, known);
            baselines.put(model.label(), Math.exp(law.applyAsDouble(shape)));
        }
        return baselines;
    }
}
