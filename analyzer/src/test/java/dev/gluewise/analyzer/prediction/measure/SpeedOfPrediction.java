package dev.gluewise.analyzer.prediction.measure;

import dev.gluewise.analyzer.prediction.calibration.OwnErrors;
import dev.gluewise.analyzer.prediction.curve.CurveModel;
import dev.gluewise.analyzer.prediction.history.Answers;
import dev.gluewise.analyzer.prediction.history.HistoryPredictor;
import dev.gluewise.analyzer.prediction.history.Learnt;
import dev.gluewise.analyzer.prediction.history.LearntResource;
import dev.gluewise.analyzer.prediction.history.Member;
import dev.gluewise.analyzer.prediction.history.RunOfJob;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.simulator.testing.Figures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How long predictions from past runs take. */
final class SpeedOfPrediction {
    private static final int SETS = 2000;
    private static final int ROWS = 6;
    private static final int QUERIES = 5;
    private static final int RUNS = 200;
    private static final int WARM_UP = 20;
    private static final int REPEATS = 15;

    private SpeedOfPrediction() {}

    static void print(List<PublicRuns.Job> jobs) throws IOException {
        Figures figures = Figures.of(Figures.Page.PERFORMANCE, "Predicting from past runs");
        Learnt learnt = LearntResource.load();
        PublicRuns.Job job =
                jobs.stream().filter(one -> one.set().equals("c3o")).findFirst().orElseThrow();
        Trial sample = Trial.randomRows(job, Trial.single(job), RUNS, 1, RUNS).getFirst();
        double oneJob = median(() -> oneJob(sample, learnt));
        PredictionBenchmark.print(
                "Fit and %d predictions for a job with %d runs, input and parameters among what differs: %.1f ms",
                RUNS, RUNS, oneJob);
        figures.atMost("a fit of 200 runs and 200 predictions", oneJob, 50, "ms");
        Trial curve = Trial.oneSizeOut(job).getFirst();
        List<PastRun> repeated = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            PastRun run = curve.known().get(i % curve.known().size());
            repeated.add(new PastRun(run.shape(), run.seconds() * (1 + 0.001 * (i % 7))));
        }
        Trial onlySizes = new Trial(job, repeated, repeated);
        PredictionBenchmark.print(
                "The same for a job whose runs differ in size only: %.1f ms", median(() -> oneJob(onlySizes, learnt)));
        double baseline = median(() -> Member.law(CurveModel.ERNEST_WEIGHTED, onlySizes.known()));
        PredictionBenchmark.print("Baseline, Ernest weighted by 1/t on the same: %.1f ms", baseline);
        figures.beside("baseline: one fit of Ernest weighted by 1/t", baseline, "ms");
        List<RunOfJob> past = new ArrayList<>();
        List<RunOfJob> questions = new ArrayList<>();
        List<Trial> trials = Trial.randomRows(job, Trial.medians(job), ROWS, SETS, QUERIES);
        for (int set = 0; set < trials.size(); set++) {
            Optional<String> name = Optional.of(String.valueOf(set));
            trials.get(set)
                    .known()
                    .forEach(run ->
                            past.add(new RunOfJob(name, job.name(), run.shape(), OptionalDouble.of(run.seconds()))));
            trials.get(set)
                    .hidden()
                    .forEach(run -> questions.add(new RunOfJob(name, job.name(), run.shape(), OptionalDouble.empty())));
        }
        long start = System.nanoTime();
        Answers.to(questions, past, learnt);
        double seconds = since(start) / 1000;
        PredictionBenchmark.print("%d sets of %d rows with %d questions each: %.1f s", SETS, ROWS, QUERIES, seconds);
        figures.atMost("2,000 sets of 6 rows in one call", seconds, 60, "s");
    }

    private static void oneJob(Trial trial, Learnt learnt) {
        HistoryPredictor predictor = HistoryPredictor.of(trial.known(), List.of(), learnt, OwnErrors.NONE);
        trial.hidden().forEach(run -> predictor.predict(run.shape()));
    }

    /** Median of several warm repeats in milliseconds. */
    private static double median(Runnable work) {
        double[] millis = new double[REPEATS];
        for (int i = -WARM_UP; i < REPEATS; i++) {
            long start = System.nanoTime();
            work.run();
            if (i >= 0) {
                millis[i] = since(start);
            }
        }
        Arrays.sort(millis);
        return millis[REPEATS / 2];
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
