package dev.gluewise.analyzer.prediction.measure;

import dev.gluewise.analyzer.prediction.curve.CurveModel;
import dev.gluewise.analyzer.prediction.history.Learnt;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.testing.Figures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
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
    private final Figures figures;
    private final List<Scores> curves = new ArrayList<>();

    private static final List<Asked> ASKED = List.of(
            new Asked("c3o", 8, OptionalDouble.of(11.5)),
            new Asked("scout", 9, OptionalDouble.of(17)),
            new Asked("bell", 5, OptionalDouble.empty()));

    /** The errors in percent that were asked of a data set: with one size left out, and with two known. */
    private record Asked(String set, double error, OptionalDouble errorOfTwo) {}

    private PredictionBenchmark(List<PublicRuns.Job> jobs) throws IOException {
        figures = Figures.of(Figures.Page.ACCURACY, "Predicting from past runs, nominal intervals 90 %, widened");
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

    private void randomRows() throws IOException {
        System.out.println();
        System.out.println("C3O, random rows of one job known, contexts pooled. Mean absolute percentage error in %.");
        System.out.println("Rows are medians of the repeats as the authors have them; SGD on 2 workers is left out.");
        System.out.println("   known rows    published  1/t weights  Gluewise  by job");
        targets("C3O, 6 rows known: error", line(6, "medians", Trial::medians), 11);
        targets("C3O, 12 rows known: error", line(12, "medians", Trial::medians), 6);
        targets("C3O, 90 % known: error", line(0.9, "medians", Trial::medians), 1.8);
        System.out.println("Every repeat a row of its own:");
        for (double known : new double[] {6, 12, 0.9}) {
            line(known, "repeats", Trial::single);
        }
    }

    /** An error, to be at most so many percent, and how often the interval holds. */
    private void targets(String what, Scores scores, double percent) throws IOException {
        figures.atMost(what, 100 * scores.mape(), percent, "%");
        held(scores);
    }

    private void held(Scores scores) throws IOException {
        figures.within(scores.name() + ": interval holds", 100 * scores.coverage(2), 88, 92, "%");
    }

    private Scores line(double known, String rows, Function<PublicRuns.Job, List<PastRun>> of) {
        int draws = known < 1 ? DRAWS_OF_MOST : DRAWS;
        String share = known < 1 ? "90 %" : String.valueOf((int) known);
        Scores scores = new Scores("C3O, " + share + " known");
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
                share, rows, 100 * plain, 100 * weighted, 100 * scores.mape(), scores.byJob());
        print("        intervals: %s", scores.intervals());
        return scores;
    }

    private void curves() throws IOException {
        print("%nCurve by curve: one context on one worker type, mean of the repeats. Mean error over jobs in %%.");
        for (Asked asked : ASKED) {
            Scores scores = curve("one size left out", asked.set(), Trial::oneSizeOut);
            targets(scores.name() + ": error", scores, asked.error());
            figures.atMost(scores.name() + ": high/low", scores.widenedRatio(), 1.4, "");
        }
        for (Asked asked : ASKED) {
            Scores scores = curve("two sizes known", asked.set(), Trial::twoKnown);
            String what = scores.name() + ": error";
            if (asked.errorOfTwo().isPresent()) {
                targets(what, scores, asked.errorOfTwo().getAsDouble());
            } else {
                figures.beside(what, 100 * scores.mape(), "%");
                held(scores);
            }
            figures.atMost(scores.name() + ": high/low", scores.widenedRatio(), 1.75, "");
        }
    }

    private Scores curve(String task, String set, Function<PublicRuns.Job, List<Trial>> of) throws IOException {
        Scores scores = new Scores(named(set) + ", " + task);
        print("%n%s", scores.name());
        for (CurveModel model : CurveModel.values()) {
            double sum = 0;
            for (PublicRuns.Job job : of(set)) {
                sum += Scores.error(of.apply(job), model);
            }
            double error = 100 * sum / of(set).size();
            print("   %-28s %6.2f", model.label(), error);
            figures.beside("baseline: " + model.label() + ", " + scores.name(), error, "%");
        }
        for (PublicRuns.Job job : of(set)) {
            scores.add(job, of.apply(job), heldOut.learnt(job));
        }
        print("   %-28s %6.2f   %s", "Gluewise", 100 * scores.mape(), scores.byJob());
        print("   intervals: %s", scores.intervals());
        curves.add(scores);
        return scores;
    }

    private void buckets() throws IOException {
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
        double worst = 100;
        for (Map.Entry<String, double[]> bucket : buckets.entrySet()) {
            double[] counts = bucket.getValue();
            if (counts[0] >= 20) {
                worst = Math.min(worst, 100 * counts[2] / counts[0]);
                print(
                        "   %-36s %5.1f %%, widened %5.1f %% of %.0f",
                        bucket.getKey(), 100 * counts[1] / counts[0], 100 * counts[2] / counts[0], counts[0]);
            }
        }
        figures.atLeast("the worst bucket: interval holds", worst, 85, "%");
    }

    private void setsLeftOut() throws IOException {
        print("%nNominal 90 %% intervals on a data set of which nothing was learnt:");
        double plain = 0;
        double widened = 0;
        int count = 0;
        for (String set : List.of("c3o", "scout", "bell")) {
            Learnt learnt = new Learning(
                            jobs.stream().filter(job -> !job.set().equals(set)).toList())
                    .from(family -> true);
            for (boolean two : new boolean[] {false, true}) {
                Scores scores = new Scores(named(set) + (two ? ", two sizes known" : ", one size left out"));
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
        figures.atLeast("sets of which nothing was learnt: interval holds", 100 * widened / count, 88, "%");
    }

    /** A data set as its authors write it. */
    private static String named(String set) {
        return set.equals("c3o") ? "C3O" : set.substring(0, 1).toUpperCase(Locale.ROOT) + set.substring(1);
    }

    private List<PublicRuns.Job> of(String set) {
        return jobs.stream().filter(job -> job.set().equals(set)).toList();
    }

    static void print(String format, Object... figures) {
        System.out.println(String.format(Locale.ROOT, format, figures));
    }
}
