package dev.gluewise.analyzer.spending;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.analyzer.evidence.Resize;
import dev.gluewise.pricing.billing.Bill;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.rates.PriceBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a resize has cost so far: the runs since against as many at the mean cost of the runs before it.
 *
 * @param resize from when, from what to what
 * @param runsSince runs that ended well at the new size until the next resize
 * @param perRunBefore mean cost of the last twenty runs before it that ended well
 * @param perRunSince mean cost of the runs since
 */
public record ResizeCost(Resize resize, int runsSince, Money perRunBefore, Money perRunSince) {
    private static final int COMPARED = 20;

    /** A run that ended well, with its bill. */
    private record Billed(Instant at, GlueRun run, Money cost) {}

    /** What the runs since cost more than they would have; negative where the resize saved. */
    public Money more() {
        return perRunSince.minus(perRunBefore).times(runsSince);
    }

    /**
     * The resizes between a job's runs, the newest first; those without a billed run on both sides are left out.
     *
     * @param runs the job's, in any order
     */
    public static List<ResizeCost> of(List<GlueRun> runs, JobIdentity job, PriceBook prices) {
        List<Billed> billed = runs.stream()
                .filter(run -> run.attempt() == 0
                        && run.state().ended()
                        && !run.state().failed())
                .flatMap(run -> billed(run, job, prices).stream())
                .sorted(Comparator.comparing(Billed::at))
                .toList();
        List<ResizeCost> costs = new ArrayList<>();
        Instant until = Instant.MAX;
        for (Resize resize : Resize.between(runs)) {
            Instant next = until;
            List<Billed> before = billed.stream()
                    .filter(run -> run.at.isBefore(resize.at()) && has(run, resize.from()))
                    .toList();
            List<Billed> since = billed.stream()
                    .filter(run -> !run.at.isBefore(resize.at()) && run.at.isBefore(next) && has(run, resize.to()))
                    .toList();
            if (!before.isEmpty() && !since.isEmpty()) {
                List<Billed> last = before.subList(Math.max(0, before.size() - COMPARED), before.size());
                costs.add(new ResizeCost(resize, since.size(), mean(last), mean(since)));
            }
            until = resize.at();
        }
        return List.copyOf(costs);
    }

    private static boolean has(Billed run, Configuration size) {
        return run.run.configuration().filter(size::equals).isPresent();
    }

    private static Optional<Billed> billed(GlueRun run, JobIdentity job, PriceBook prices) {
        return run.startedOn()
                .flatMap(start ->
                        RunBills.of(run, job, prices).map(Bill::cost).map(cost -> new Billed(start, run, cost)));
    }

    private static Money mean(List<Billed> runs) {
        return runs.stream().map(Billed::cost).reduce(Money.ZERO, Money::plus).dividedBy(runs.size());
    }
}
