package dev.gluewise.analyzer.workspace;

import java.time.Instant;
import java.util.Optional;

/**
 * What of a job's history in an account is in a workspace: all runs that started between two moments.
 *
 * @param completeSince the earlier of the two; empty where the job was never fetched
 * @param completeUntil the later of the two; empty where the job was never fetched
 * @param oldestUnfinished start of the oldest run that had not ended when it was stored
 */
public record AccountHistory(
        Optional<Instant> completeSince, Optional<Instant> completeUntil, Optional<Instant> oldestUnfinished) {

    /**
     * Down to which moment runs have to be fetched.
     *
     * @param since where the wanted history begins
     */
    public Instant fetchDownTo(Instant since) {
        if (completeSince.isEmpty()
                || completeUntil.isEmpty()
                || completeSince.get().isAfter(since)) {
            return since;
        }
        Instant known = completeUntil.get();
        Instant open = oldestUnfinished.filter(start -> start.isBefore(known)).orElse(known);
        return open.isAfter(since) ? open : since;
    }

    /** Where the complete history begins after a fetch down to a moment. */
    public Instant sinceAfter(Instant fetchedDownTo) {
        boolean joined =
                completeUntil.filter(until -> !until.isBefore(fetchedDownTo)).isPresent();
        return completeSince
                .filter(since -> joined && since.isBefore(fetchedDownTo))
                .orElse(fetchedDownTo);
    }
}
