package dev.gluewise.analyzer.runs;

import dev.gluewise.analyzer.evidence.RunOutcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Runs that stand together over time and have something in common that the others around them have not. */
public sealed interface RunGroup {
    /** Fewer are no group. */
    int LEAST = 2;

    /** The runs, the oldest first; {@link #LEAST} or more. */
    List<HistoricRun> runs();

    /**
     * Runs in a row on spare capacity, of a job that has run at the same size on the standard class just before or after.
     *
     * @param slower by which share of it their median run time is longer than that of the standard runs at the same size,
     *     negative where it is shorter; empty where too few of either ended well
     */
    record OnFlex(List<HistoricRun> runs, OptionalDouble slower) implements RunGroup {
        public OnFlex {
            runs = List.copyOf(runs);
        }
    }

    /**
     * Failed runs at one size with no failure for another reason among them.
     *
     * @param outcome why they failed
     * @param message the first line of Glue's own words, where these are all that tells why; what differs from run to run
     *     in it is left out as {@code …}
     */
    record FailedAlike(List<HistoricRun> runs, RunOutcome outcome, Optional<String> message) implements RunGroup {
        public FailedAlike {
            runs = List.copyOf(runs);
        }
    }

    /**
     * The groups among some runs of one job, the largest first.
     *
     * @param runs in any order; those whose start is not known are in none
     */
    static List<RunGroup> among(List<HistoricRun> runs) {
        return RunGroups.among(runs);
    }
}
