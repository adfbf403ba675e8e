package dev.gluewise.analyzer.prediction.measure;

import dev.gluewise.analyzer.prediction.curve.CurveModel;
import dev.gluewise.analyzer.prediction.history.Learnt;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How well predictions hold on public data, beside what others publish, on the same splits. What is learnt is learnt on
 * other algorithm families than the one that is predicted; the intervals' last row also leaves out the whole data set.
 * The only argument is the folder of the data, where it does not lie beside the project.
 */
final class PredictionBenchmark {
    private static final int DRAWS = 60;
    private static final int DRAWS_OF_MOST = 10;
    private static final int ALL = 100_000;

    private final List<PublicRuns.Job> jobs;
    private final HeldOut heldOut;
    private final List<Scores> curves = new ArrayList<>();

    private PredictionBenchmark(List<PublicRuns.Job> jobs) {
        this.jobs = jobs;
        heldOut = HeldOut.of(jobs);
    }

    public static void main(String... arguments) throws IOException, ProblemException {
        List<PublicRuns.Job> jobs = PublicRuns.read(PublicRuns.folder(arguments));
        SpeedOfPrediction.print(jobs);
        PredictionBenchmark benchmark = new PredictionBenchmark(jobs);
        benchmark.randomRows();
        benchmark.curves();
        benchmark.buckets();
        benchmark.setsLeftOut();
    }

    private void randomRows() {
        System.out.println();
        System.out.println("C3O, random rows of one job known, contexts pooled. Mean absolute percentage error in %.");
        System.out.println("Rows are medians of the repeats as the authors have them; SGD on 2 workers is left out.");
        System.out.println("   known rows    published  1/t weights  Gluewise  by job");
        for (double known : new double[] {6, 12, 0.9}) {
            line(known, "medians", Trial::medians);
        }
        System.out.println("Every repeat a row of its own:");
        for (double known : new double[] {6, 12, 0.9}) {
            line(known, "repeats", Trial::single);
        }
    }

    private void line(double known, String rows, Function<PublicRuns.Job, List<PastRun>> of) {
        int draws = known < 1 ? DRAWS_OF_MOST : DRAWS;
        Scores scores = new Scores("C3O random rows");
        double plain = 0;
        double weighted = 0;
        List<PublicRuns.Job> tried = of("c3o");
        for (PublicRuns.Job job : tried) {
            List<Trial> trials = Trial.randomRows(job, of.apply(job), known, draws, ALL);
            scores.add(job, trials, heldOut.learnt(job));
            plain += PooledErnest.error(trials, false) / tried.size();
            weighted += PooledErnest.error(trials, true) / tried.size();
        }
        print(
                "   %-4s %-7s  %9.1f  %11.1f  %8.2f  %s",
                known < 1 ? "90 %" : String.valueOf((int) known),
                rows,
                100 * plain,
                100 * weighted,
                100 * scores.mape(),
                scores.byJob());
        print("        intervals: %s", scores.intervals());
    }

    private void curves() {
        print("%nCurve by curve: one context on one worker type, mean of the repeats. Mean error over jobs in %%.");
        for (String set : List.of("c3o", "scout", "bell")) {
            curve("one size left out", set, Trial::oneSizeOut);
        }
        for (String set : List.of("c3o", "scout", "bell")) {
            curve("two sizes known", set, Trial::twoKnown);
        }
    }

    private void curve(String task, String set, Function<PublicRuns.Job, List<Trial>> of) {
        Scores scores = new Scores(set + ", " + task);
        print("%n%s, %s", set, task);
        for (CurveModel model : CurveModel.values()) {
            double sum = 0;
            for (PublicRuns.Job job : of(set)) {
                sum += Scores.error(of.apply(job), model);
            }
            print("   %-28s %6.2f", model.label(), 100 * sum / of(set).size());
        }
        for (PublicRuns.Job job : of(set)) {
            scores.add(job, of.apply(job), heldOut.learnt(job));
        }
        print("   %-28s %6.2f   %s", "Gluewise", 100 * scores.mape(), scores.byJob());
        print("   intervals: %s", scores.intervals());
        curves.add(scores);
    }

    private void buckets() {
        print("%nNominal 90 %% intervals of all curves by bucket (buckets of fewer than 20 are not shown):");
        Map<String, double[]> buckets = new TreeMap<>();
        for (Scores scores : curves) {
            scores.buckets().forEach((key, counts) -> {
                double[] sum = buckets.computeIfAbsent(key, unused -> new double[3]);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += counts[i];
                }
            });
        }
        buckets.forEach((key, counts) -> {
            if (counts[0] >= 20) {
                print(
                        "   %-36s %5.1f %%, widened %5.1f %% of %.0f",
                        key, 100 * counts[1] / counts[0], 100 * counts[2] / counts[0], counts[0]);
            }
        });
    }

    private void setsLeftOut() {
        print("%nNominal 90 %% intervals on a data set of which nothing was learnt:");
        double plain = 0;
        double widened = 0;
        int count = 0;
        for (String set : List.of("c3o", "scout", "bell")) {
            Learnt learnt = new Learning(
                            jobs.stream().filter(job -> !job.set().equals(set)).toList())
                    .from(family -> true);
            for (boolean two : new boolean[] {false, true}) {
                Scores scores = new Scores(set + (two ? ", two sizes known" : ", one size left out"));
                for (PublicRuns.Job job : of(set)) {
                    scores.add(job, two ? Trial.twoKnown(job) : Trial.oneSizeOut(job), learnt);
                }
                print("   %-28s %s", scores.name(), scores.intervals());
                plain += scores.coverage(1);
                widened += scores.coverage(2);
                count++;
            }
        }
        print(
                "   mean: %.1f %%, widened as long as a user's own runs are few %.1f %%",
                100 * plain / count, 100 * widened / count);
    }

    private List<PublicRuns.Job> of(String set) {
        return jobs.stream().filter(job -> job.set().equals(set)).toList();
    }

    static void print(String format, Object... figures) {
        System.out.println(String.format(Locale.ROOT, format, figures));
    }
}
