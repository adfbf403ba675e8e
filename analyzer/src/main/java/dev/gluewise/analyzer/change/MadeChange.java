package dev.gluewise.analyzer.change;

import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.spending.BilledRun;
import java.util.List;
import java.util.Optional;

/**
 * A change that was made.
 *
 * @param change the change
 * @param kept what came of it beside what was promised; empty where its promise is not checked
 */
public record MadeChange(AppliedChange change, Optional<PromiseKept> kept) {
    /**
     * Of a change.
     *
     * @param runs the job's runs, in any order
     */
    public static MadeChange of(AppliedChange change, List<BilledRun> runs) {
        return new MadeChange(change, change.checked() ? Optional.of(PromiseKept.of(change, runs)) : Optional.empty());
    }

    /** Whether it is in force as far as is known here. */
    public boolean stands() {
        return change.undoneOn().isEmpty();
    }

    /** What came of it in sentences. */
    public List<String> sentences() {
        return kept.map(PromiseText::of).orElseGet(PromiseText::unchecked);
    }
}
