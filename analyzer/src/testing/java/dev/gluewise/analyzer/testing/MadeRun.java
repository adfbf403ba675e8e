package dev.gluewise.analyzer.testing;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.analyzer.evidence.RunDetails;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.spending.BilledRun;
import dev.gluewise.analyzer.spending.RunBills;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.PriceBook;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** A run of a job that ended well unless said otherwise; whatever else is not said of it is not known. */
public final class MadeRun {
    private static final PriceBook PRICES = BundledPrices.load();

    private final String job;
    private final Map<String, Double> parameters = new HashMap<>();
    private String id = "jr_1";
    private RunState state = RunState.SUCCEEDED;
    private int attempt;
    private Optional<Instant> start = Optional.empty();
    private OptionalDouble executionSeconds = OptionalDouble.empty();
    private Optional<Configuration> size = Optional.empty();
    private OptionalDouble dpuSeconds = OptionalDouble.empty();
    private Optional<Instant> completed = Optional.empty();
    private Optional<Instant> lastModified = Optional.empty();
    private Optional<String> error = Optional.empty();
    private Set<String> categories = Set.of();
    private Optional<String> previous = Optional.empty();
    private Optional<String> trigger = Optional.empty();
    private OptionalInt timeoutMinutes = OptionalInt.empty();
    private OptionalDouble maxCapacity = OptionalDouble.empty();
    private OptionalDouble inputGb = OptionalDouble.empty();

    private MadeRun(String job) {
        this.job = job;
    }

    /** The first try of a run of this job. */
    public static MadeRun of(String job) {
        return new MadeRun(job);
    }

    /** The same run, of which something else may be said. */
    public static MadeRun like(GlueRun run) {
        MadeRun same = new MadeRun(run.jobName());
        same.id = run.id();
        same.state = run.state();
        same.attempt = run.attempt();
        same.start = run.startedOn();
        same.executionSeconds = run.executionSeconds();
        same.size = run.configuration();
        same.dpuSeconds = run.dpuSeconds();
        RunDetails details = run.details();
        same.completed = details.completedOn();
        same.lastModified = details.lastModifiedOn();
        same.error = details.errorMessage();
        same.categories = details.errorCategories();
        same.previous = details.previousRunId();
        same.trigger = details.triggerName();
        same.timeoutMinutes = details.timeoutMinutes();
        same.maxCapacity = details.maxCapacity();
        same.inputGb = details.inputGb();
        same.parameters.putAll(details.parameters());
        return same;
    }

    /** Its JobRun id, which is {@code jr_1} until another is said. */
    public MadeRun id(String other) {
        id = other;
        return this;
    }

    public MadeRun ended(RunState how) {
        state = how;
        return this;
    }

    /** It goes on. */
    public MadeRun running() {
        return ended(RunState.RUNNING);
    }

    public MadeRun startedOn(Instant instant) {
        start = Optional.of(instant);
        return this;
    }

    /** Glue's ExecutionTime, in seconds. */
    public MadeRun took(double seconds) {
        executionSeconds = OptionalDouble.of(seconds);
        return this;
    }

    public MadeRun on(Configuration configuration) {
        size = Optional.of(configuration);
        return this;
    }

    /** The DPU-seconds that Glue reports. */
    public MadeRun measured(double used) {
        dpuSeconds = OptionalDouble.of(used);
        return this;
    }

    /** 0 for the first try, 1 and more for retries. */
    public MadeRun attempt(int number) {
        attempt = number;
        return this;
    }

    public MadeRun completedOn(Instant instant) {
        completed = Optional.of(instant);
        return this;
    }

    /** It completed so many seconds later than its start and its time, which have been said before, have it. */
    public MadeRun waited(double seconds) {
        return completedOn(start.orElseThrow()
                .plusMillis(Math.round(executionSeconds.orElseThrow() * 1000) + Math.round(seconds * 1000)));
    }

    public MadeRun lastModifiedOn(Instant instant) {
        lastModified = Optional.of(instant);
        return this;
    }

    /** Glue's own words on why it failed. */
    public MadeRun saying(String message) {
        error = Optional.of(message);
        return this;
    }

    /** Categories of Glue's error metrics that counted it. */
    public MadeRun countedAs(String... errorCategories) {
        categories = Set.of(errorCategories);
        return this;
    }

    public MadeRun retryOf(String runId) {
        previous = Optional.of(runId);
        return this;
    }

    public MadeRun startedBy(String triggerName) {
        trigger = Optional.of(triggerName);
        return this;
    }

    public MadeRun timeoutMinutes(int minutes) {
        timeoutMinutes = OptionalInt.of(minutes);
        return this;
    }

    /** The DPUs of all workers, as Glue states them. */
    public MadeRun maxCapacity(double dpus) {
        maxCapacity = OptionalDouble.of(dpus);
        return this;
    }

    public MadeRun readingGb(double gigabytes) {
        inputGb = OptionalDouble.of(gigabytes);
        return this;
    }

    /** Another number that a CSV history tells of it. */
    public MadeRun with(String parameter, double value) {
        parameters.put(parameter, value);
        return this;
    }

    public GlueRun run() {
        return new GlueRun(
                id,
                job,
                state,
                start,
                executionSeconds,
                size,
                dpuSeconds,
                attempt,
                new RunDetails(
                        completed,
                        lastModified,
                        error,
                        categories,
                        previous,
                        trigger,
                        timeoutMinutes,
                        maxCapacity,
                        inputGb,
                        parameters));
    }

    /** The same with its bill by the bundled prices of us-east-1, of which the billing minimum is said to be no part. */
    public BilledRun billed() {
        GlueRun made = run();
        JobIdentity where = new JobIdentity(job, GlueVersion.DEFAULT, "us-east-1");
        return new BilledRun(made, RunBills.of(made, where, PRICES), Money.ZERO);
    }
}
