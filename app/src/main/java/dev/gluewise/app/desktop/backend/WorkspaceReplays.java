package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.replay.KeptReplay;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.List;

/** Replays, as a workspace keeps them. */
record WorkspaceReplays(OpenWorkspace workspace) implements PastReplays {
    @Override
    public List<KeptReplay> of(String job) throws ProblemException {
        return workspace.get().replays().of(job);
    }

    @Override
    public KeptReplay keep(String job, ReplayResult result) throws ProblemException {
        return workspace.get().replays().keep(job, result);
    }

    @Override
    public void remove(KeptReplay replay) throws ProblemException {
        workspace.get().replays().remove(replay);
    }
}
