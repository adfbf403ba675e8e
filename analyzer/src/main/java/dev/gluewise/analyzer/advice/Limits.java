package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.prediction.ProfilePredictor;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.schedule.StageSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What keeps a run from being faster at one configuration: single tasks, short waves, skew, the driver. */
final class Limits {
    /** A stage or the driver is worth a sentence from this share of the run on. */
    private static final double NOTABLE_SHARE = 0.10;

    private static final int MOST_STAGES = 3;

    /** A longest task of this many medians is skew; RAPIDS and Dr. Elephant draw the line between 2 and 4. */
    private static final double SKEW = 3;

    private final JobProfile profile;
    private final Configuration configuration;
    private final List<StageSpan> spans;

    Limits(ProfilePredictor predictor, Configuration configuration) {
        profile = predictor.profile();
        this.configuration = configuration;
        spans = predictor.simulator().stages(configuration);
    }

    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        double end = Math.max(
                0.001, spans.stream().mapToDouble(StageSpan::endSeconds).max().orElse(0));
        spans.stream()
                .filter(span -> span.seconds() >= NOTABLE_SHARE * end)
                .sorted(Comparator.comparingDouble(StageSpan::seconds).reversed())
                .limit(MOST_STAGES)
                .forEach(span -> describe(span, end, statements));
        double driverOnly = driverOnlySeconds(end);
        if (driverOnly >= NOTABLE_SHARE * end) {
            statements.add(reason("DRIVER_ONLY", Figures.percent(driverOnly / end), Figures.duration(driverOnly)));
        }
        return statements;
    }

    private void describe(StageSpan span, double end, List<Statement> statements) {
        int[] tasks = profile.work().durationsMillis(span.stage());
        int id = profile.stages().get(span.stage()).id();
        if (tasks.length == 1) {
            statements.add(
                    reason("SINGLE_TASK", id, Figures.duration(span.seconds()), Figures.percent(span.seconds() / end)));
            return;
        }
        Arrays.sort(tasks);
        double longest = tasks[tasks.length - 1] / 1000.0;
        double median = tasks[tasks.length / 2] / 1000.0;
        if (longest >= SKEW * median && longest >= NOTABLE_SHARE * end) {
            statements.add(reason(
                    "SKEW",
                    id,
                    Figures.duration(longest),
                    String.format(Locale.ROOT, "%.1f", longest / Math.max(0.001, median))));
        } else if (tasks.length <= configuration.slots()) {
            statements.add(reason("FEW_TASKS", id, Figures.duration(span.seconds()), tasks.length));
        }
    }

    /** Time in which no stage ran, up to the last stage's end. */
    private double driverOnlySeconds(double end) {
        List<StageSpan> byStart = spans.stream()
                .sorted(Comparator.comparingDouble(StageSpan::startSeconds))
                .toList();
        double covered = 0;
        double until = 0;
        for (StageSpan span : byStart) {
            double from = Math.max(until, span.startSeconds());
            if (span.endSeconds() > from) {
                covered += span.endSeconds() - from;
                until = span.endSeconds();
            }
        }
        return end - covered;
    }

    private static Statement reason(String code, Object... figures) {
        return new Statement(code, Sentences.say("reason." + code, figures));
    }
}
