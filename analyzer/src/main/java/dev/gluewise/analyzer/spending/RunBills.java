package dev.gluewise.analyzer.spending;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.pricing.billing.Bill;
import dev.gluewise.pricing.billing.DpuSeconds;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Capacity;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.catalog.PythonShell;
import dev.gluewise.pricing.catalog.RayCluster;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.RateKey;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/** What past runs cost, each at its own size. */
public final class RunBills {
    private RunBills() {}

    /** The bill of a run, however it ended; empty where its size, its time or its price is not known. */
    public static Optional<Bill> of(GlueRun run, JobIdentity job, PriceBook prices) {
        return capacity(run, job).flatMap(size -> prices.rate(RateKey.of(job.region(), size))
                .flatMap(rate -> Bill.ofRun(size, run.dpuSeconds(), run.executionSeconds(), rate)));
    }

    /**
     * The part of a run's bill that the billing minimum makes up, beyond the time that it took; nothing for a run that is
     * longer, or of which size, time or price is not known.
     */
    public static Money minimumPart(GlueRun run, JobIdentity job, PriceBook prices) {
        Optional<Capacity> size = capacity(run, job);
        if (size.isEmpty() || run.executionSeconds().isEmpty()) {
            return Money.ZERO;
        }
        double missing = size.get().glueVersion().minimumBilledSeconds()
                - run.executionSeconds().getAsDouble();
        return of(run, job, prices)
                .filter(bill -> missing > 0)
                .map(bill -> {
                    DpuSeconds beyond = DpuSeconds.used(size.get(), missing);
                    return beyond.value().compareTo(bill.capacity().value()) < 0 ? beyond.at(bill.rate()) : bill.cost();
                })
                .orElse(Money.ZERO);
    }

    /** What the run was billed for: its Spark configuration, or, without Spark, what its MaxCapacity says. */
    private static Optional<Capacity> capacity(GlueRun run, JobIdentity job) {
        if (run.configuration().isPresent()) {
            return Optional.of(run.configuration().get());
        }
        OptionalDouble maxCapacity = run.details().maxCapacity();
        return switch (job.advisedAs()) {
            case ETL, STREAMING -> Optional.empty();
            case PYTHON_SHELL ->
                (maxCapacity.isPresent()
                                ? PythonShell.Size.of(BigDecimal.valueOf(maxCapacity.getAsDouble()))
                                : Optional.of(PythonShell.Size.DEFAULT))
                        .map(size -> new PythonShell(job.glueVersion(), size));
            case RAY -> rayCluster(maxCapacity, job);
        };
    }

    private static Optional<Capacity> rayCluster(OptionalDouble maxCapacity, JobIdentity job) {
        int workers =
                (int) Math.round(maxCapacity.orElse(0) / WorkerType.Z_2X.dpu().doubleValue());
        return workers < 1 ? Optional.empty() : Optional.of(new RayCluster(job.glueVersion(), workers));
    }

    /** Whether jobs of the kind are only costed: nothing is known of what they would do at another size. */
    public static boolean onlyCosted(JobIdentity job) {
        return job.advisedAs() != JobKind.ETL;
    }
}
