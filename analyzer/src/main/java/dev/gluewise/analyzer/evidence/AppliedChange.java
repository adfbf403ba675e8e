package dev.gluewise.analyzer.evidence;

import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A change of a job's size that was made, and what was promised of it.
 *
 * @param id its number in the workspace; 0 until it is kept there
 * @param job the job's name
 * @param appliedOn when it was made
 * @param executed whether Gluewise itself made it; else the user says that it was made
 * @param settings what was set, as JSON; old and new values
 * @param to the size from then on
 * @param promise what was predicted for that size
 * @param undoneOn when it was undone; empty where it stands
 * @param checked whether what was promised is held against the runs since
 */
public record AppliedChange(
        long id,
        String job,
        Instant appliedOn,
        boolean executed,
        String settings,
        Configuration to,
        Promise promise,
        Optional<Instant> undoneOn,
        boolean checked) {
    /** One whose promise is checked. */
    public AppliedChange(
            long id,
            String job,
            Instant appliedOn,
            boolean executed,
            String settings,
            Configuration to,
            Promise promise,
            Optional<Instant> undoneOn) {
        this(id, job, appliedOn, executed, settings, to, promise, undoneOn, true);
    }

    /** The same change, its promise checked or not. */
    public AppliedChange checked(boolean wanted) {
        return new AppliedChange(id, job, appliedOn, executed, settings, to, promise, undoneOn, wanted);
    }

    /**
     * What was predicted.
     *
     * @param p10Seconds run time that one run in ten stays below
     * @param p50Seconds median run time
     * @param p90Seconds run time that nine runs in ten stay below
     * @param cost expected cost of a run
     * @param costBefore expected cost of a run at the size before
     * @param deadline the deadline that it was chosen for; empty where there was none
     * @param confidence the wanted chance to meet it, 0 to 1
     */
    public record Promise(
            double p10Seconds,
            double p50Seconds,
            double p90Seconds,
            Money cost,
            Money costBefore,
            Optional<Duration> deadline,
            double confidence) {}
}
