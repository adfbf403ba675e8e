package dev.gluewise.analyzer.advice;

import java.time.Instant;
import java.util.Optional;

/**
 * When a run that has not ended is expected to.
 *
 * @param run Glue's id of the run
 * @param startedOn when it was started; empty where that is not known
 * @param window when it is expected to end; empty where that cannot be told
 * @param unknownBecause why it cannot be told, in one sentence; empty string where it can
 * @param overdue whether it had not ended when the workspace was last imported into, though the window had passed
 */
public record ExpectedEnd(
        String run, Optional<Instant> startedOn, Optional<Window> window, String unknownBecause, boolean overdue) {
    /**
     * A range of moments.
     *
     * @param early the run ends before with a chance of 10 %
     * @param likely as likely before as after
     * @param late the run ends after with a chance of 10 %
     */
    public record Window(Instant early, Instant likely, Instant late) {}

    /** The same of a run that was seen last at another moment; empty where that is not known. */
    ExpectedEnd seenOn(Optional<Instant> moment) {
        boolean late = window.isPresent()
                && moment.filter(window.get().late()::isBefore).isPresent();
        return new ExpectedEnd(run, startedOn, window, unknownBecause, late);
    }
}
