package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.workspace.JobNote;
import dev.gluewise.pricing.problem.ProblemException;
import java.time.Clock;
import java.util.Optional;

/** Notes on jobs, as a workspace keeps them. */
record WorkspaceNotes(OpenWorkspace workspace, Clock clock) implements Notes {
    @Override
    public Optional<JobNote> of(String job) throws ProblemException {
        return workspace.get().notes().of(job);
    }

    @Override
    public Optional<JobNote> keep(String job, String text) throws ProblemException {
        if (text.isBlank()) {
            workspace.get().notes().remove(job);
            return Optional.empty();
        }
        JobNote note = new JobNote(text, clock.instant());
        workspace.get().notes().keep(job, note);
        return Optional.of(note);
    }
}
