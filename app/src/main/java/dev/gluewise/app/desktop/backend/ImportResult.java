package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an import brought.
 *
 * @param items what became of each thing that was to be imported
 * @param newJobs names of jobs that the workspace did not know before, in alphabetical order
 * @param newlyLogged names of jobs that it knew before, and of which it has an event log only now
 */
public record ImportResult(List<ImportedItem> items, List<String> newJobs, List<String> newlyLogged) {
    public ImportResult {
        items = List.copyOf(items);
        newJobs = List.copyOf(newJobs);
        newlyLogged = List.copyOf(newlyLogged);
    }

    /** What a workspace knew before an import. */
    record Before(Set<String> jobs, Set<String> logged) {
        static Before of(Workspace workspace) throws ProblemException {
            return new Before(Set.copyOf(workspace.jobNames()), workspace.logs().jobs());
        }

        /** With what it knows now. */
        ImportResult now(Workspace workspace, List<ImportedItem> items) throws ProblemException {
            Set<String> fresh = new TreeSet<>(workspace.jobNames());
            fresh.removeAll(jobs);
            Set<String> gained = new TreeSet<>(workspace.logs().jobs());
            gained.removeAll(logged);
            gained.removeAll(fresh);
            return new ImportResult(items, List.copyOf(fresh), List.copyOf(gained));
        }
    }
}
