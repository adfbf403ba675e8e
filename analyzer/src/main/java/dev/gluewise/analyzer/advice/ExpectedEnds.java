package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunOutcome;
import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.analyzer.spending.RunBills;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When the runs of a job that have not ended are expected to: its start, its start-up, and its predicted run time. */
public final class ExpectedEnds {
    private static final double LOW = 0.1;
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.9;

    private final Evidence evidence;
    private final Optional<Instant> seenOn;
    private Optional<StudyBasis> basis = Optional.empty();
    private boolean looked;

    private ExpectedEnds(Evidence evidence, Optional<Instant> seenOn) {
        this.evidence = evidence;
        this.seenOn = seenOn;
    }

    /** Whether any run has not ended, as far as is known. */
    public static boolean anyRunning(List<GlueRun> runs) {
        return runs.stream().anyMatch(ExpectedEnds::running);
    }

    private static boolean running(GlueRun run) {
        return run.outcome() == RunOutcome.RUNNING;
    }

    /**
     * Of a job's runs that have not ended. Each size among them takes one prediction, of an input as it was.
     *
     * @param seenOn when that they have not ended was seen last; empty where that is not known
     */
    public static List<ExpectedEnd> of(Evidence evidence, Optional<Instant> seenOn) {
        ExpectedEnds ends = new ExpectedEnds(evidence, seenOn);
        return evidence.runs().stream()
                .filter(ExpectedEnds::running)
                .map(ends::of)
                .toList();
    }

    private ExpectedEnd of(GlueRun run) {
        if (RunBills.onlyCosted(evidence.job())) {
            return unknown(run, "expectedEnd.NOT_PREDICTED");
        }
        if (run.startedOn().isEmpty()) {
            return unknown(run, "expectedEnd.NO_START");
        }
        if (run.configuration().isEmpty()) {
            return unknown(run, "expectedEnd.NO_SIZE");
        }
        return basis().map(known ->
                        known(run, run.startedOn().get(), run.configuration().get(), known))
                .orElseGet(() -> unknown(run, "expectedEnd.NO_EVIDENCE"));
    }

    private ExpectedEnd known(GlueRun run, Instant start, Configuration size, StudyBasis known) {
        Distribution seconds =
                known.predictor().predict(List.of(size)).getFirst().runTimeSeconds();
        StartUp startUp = startUp(size.executionClass());
        ExpectedEnd.Window window = new ExpectedEnd.Window(
                after(start, startUp.quantile(LOW, seconds)),
                after(start, startUp.quantile(MIDDLE, seconds)),
                after(start, startUp.quantile(HIGH, seconds)));
        return new ExpectedEnd(run.id(), run.startedOn(), Optional.of(window), "", false).seenOn(seenOn);
    }

    private StartUp startUp(ExecutionClass executionClass) {
        return StartUp.of(
                evidence.runs(),
                executionClass,
                executionClass == ExecutionClass.STANDARD
                        ? StartUp.usual()
                        : StartUp.assumed(StudyScope.USUAL.flex().startSeconds()));
    }

    private static Instant after(Instant start, double seconds) {
        return start.plus(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    private static ExpectedEnd unknown(GlueRun run, String because) {
        return new ExpectedEnd(run.id(), run.startedOn(), Optional.empty(), Sentences.say(because), false);
    }

    private Optional<StudyBasis> basis() {
        if (!looked) {
            looked = true;
            try {
                basis = Optional.of(Study.basis(evidence, StudyScope.USUAL));
            } catch (ProblemException e) {
                // Nothing is known of the job: the sentence says so.
                basis = Optional.empty();
            }
        }
        return basis;
    }
}
