package dev.gluewise.analyzer.change;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.pricing.billing.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The change that an advice asks for, with what it promises.
 *
 * @param advice the advice; it recommends something, and the configuration in force is known
 * @param change the change
 */
public record AdvisedChange(Advice advice, JobChange change) {
    /** Empty where the advice asks for no change, or the configuration in force is not known. */
    public static Optional<AdvisedChange> of(Advice advice) {
        return JobChange.of(advice).map(change -> new AdvisedChange(advice, change));
    }

    public Candidate current() {
        return advice.current().orElseThrow();
    }

    public Candidate recommended() {
        return advice.recommended().orElseThrow();
    }

    /** What a month of runs costs at the size in force; empty where their number is not known. */
    public Optional<Money> costPerMonthNow() {
        OptionalInt runs = advice.question().runsPerMonth();
        return runs.isPresent() ? Optional.of(current().expectedCost().times(runs.getAsInt())) : Optional.empty();
    }

    /** How the promise is checked once the change was made. */
    public PromiseCheck check() {
        return PromiseCheck.of(advice.question());
    }

    /** What is predicted for the size that it changes to. */
    public AppliedChange.Promise promise() {
        Candidate then = recommended();
        return new AppliedChange.Promise(
                then.runTimeSeconds().quantile(0.1),
                then.runTimeSeconds().median(),
                then.runTimeSeconds().quantile(0.9),
                then.expectedCost(),
                current().expectedCost(),
                advice.question().deadline(),
                advice.question().confidence());
    }

    /**
     * The change as it is kept once it was made elsewhere, by whoever says so.
     *
     * @param checked whether what it promises is held against the runs since
     */
    public AppliedChange madeElsewhere(boolean checked, Instant now) {
        return new AppliedChange(
                0,
                change.job().name(),
                now,
                false,
                SettingJson.write(change.settings()),
                change.to(),
                promise(),
                Optional.empty(),
                checked);
    }
}
