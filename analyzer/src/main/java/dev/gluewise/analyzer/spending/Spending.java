package dev.gluewise.analyzer.spending;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.rates.PriceBook;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A job's money over time, by its history.
 *
 * @param cadence how often it runs; empty where that is not known
 * @param month the thirty days that end with its newest run; empty without a run
 * @param retries what came of its retries
 * @param resizes what its resizes cost so far, the newest first
 * @param regression whether its newest run is unlike the ones before it
 */
public record Spending(
        Optional<Cadence> cadence,
        Optional<PeriodOfRuns> month,
        Retries retries,
        List<ResizeCost> resizes,
        Optional<Regression> regression) {
    /** Of a job that never ran. */
    public static final Spending NONE = new Spending(
            Optional.empty(), Optional.empty(), new Retries(0, 0, 0, Money.ZERO, 0), List.of(), Optional.empty());

    public Spending {
        resizes = List.copyOf(resizes);
    }

    /** What the history tells. */
    public static Spending of(Evidence evidence, PriceBook prices) {
        List<GlueRun> runs = evidence.runs();
        Optional<Instant> newest =
                runs.stream().flatMap(run -> run.startedOn().stream()).max(Comparator.naturalOrder());
        return new Spending(
                Cadence.of(runs),
                newest.map(end -> PeriodOfRuns.month(runs, evidence.job(), prices, end)),
                Retries.of(runs, evidence.job(), prices),
                ResizeCost.of(runs, evidence.job(), prices),
                Regression.of(evidence, prices));
    }
}
