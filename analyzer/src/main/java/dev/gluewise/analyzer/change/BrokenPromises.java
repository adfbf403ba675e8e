package dev.gluewise.analyzer.change;

import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.spending.BilledRuns;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The promises of a workspace that its users have to hear of at once. */
public final class BrokenPromises {
    private BrokenPromises() {}

    /**
     * What breaks the promise of the newest change that stands, job by job; jobs whose promise holds, or is not checked, are
     * left out.
     *
     * @return by the job's name, in alphabetical order, a sentence each
     */
    public static Map<String, List<String>> in(Workspace workspace, PriceBook prices) throws ProblemException {
        Map<String, List<String>> broken = new LinkedHashMap<>();
        for (String job : workspace.changes().checkedJobs()) {
            Optional<AppliedChange> standing = workspace.changes().of(job).stream()
                    .filter(change -> change.undoneOn().isEmpty())
                    .findFirst()
                    .filter(AppliedChange::checked);
            if (standing.isPresent()) {
                PromiseKept kept = PromiseKept.of(
                        standing.get(),
                        BilledRuns.inWorkspace(workspace, job, standing.get().appliedOn(), prices)
                                .runs());
                if (kept.broken()) {
                    broken.put(job, PromiseText.broken(kept));
                }
            }
        }
        return broken;
    }
}
