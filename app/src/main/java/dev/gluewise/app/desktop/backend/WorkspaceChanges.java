package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.change.AdvisedChange;
import dev.gluewise.analyzer.change.Execution;
import dev.gluewise.analyzer.change.GlueJobs;
import dev.gluewise.analyzer.change.SettingChange;
import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Changes of jobs, as a workspace keeps them and its account takes them. */
record WorkspaceChanges(OpenWorkspace workspace, Account account, Clock clock) implements JobChanges {
    /** The way to an account's jobs. */
    @FunctionalInterface
    interface Account {
        GlueJobs open(Optional<String> profile, String region) throws ProblemException;
    }

    /** Makes a change that was prepared. */
    @FunctionalInterface
    private interface Deed {
        void make() throws ProblemException;
    }

    @Override
    public void keepMadeElsewhere(AdvisedChange change, boolean checked) throws ProblemException {
        workspace.get().changes().add(change.madeElsewhere(checked, clock.instant()));
    }

    @Override
    public void setChecked(AppliedChange change, boolean checked) throws ProblemException {
        workspace.get().changes().setChecked(change, checked);
    }

    @Override
    public void keepUndone(AppliedChange change) throws ProblemException {
        workspace.get().changes().setUndone(change, clock.instant());
    }

    @Override
    public Prepared prepare(AdvisedChange change, boolean checked, Optional<String> profile) throws ProblemException {
        Workspace open = workspace.get();
        return prepared(open, profile, jobs -> {
            Execution execution = Execution.prepare(open, jobs, change.change());
            return new Ready(
                    execution.settings(),
                    () -> execution.make(change.change(), change.promise(), checked, clock.instant()),
                    jobs);
        });
    }

    @Override
    public Prepared prepareUndo(AppliedChange change, Optional<String> profile) throws ProblemException {
        Workspace open = workspace.get();
        return prepared(open, profile, jobs -> {
            Execution execution = Execution.prepareUndo(open, jobs, change);
            return new Ready(execution.settings(), () -> execution.undo(change, clock.instant()), jobs);
        });
    }

    private interface Preparing {
        Ready from(GlueJobs jobs) throws ProblemException;
    }

    private Prepared prepared(Workspace open, Optional<String> profile, Preparing preparing) throws ProblemException {
        GlueJobs jobs = account.open(profile, open.region());
        try {
            return preparing.from(jobs);
        } catch (ProblemException | RuntimeException e) {
            jobs.close();
            throw e;
        }
    }

    private record Ready(List<SettingChange> settings, Deed deed, GlueJobs jobs) implements Prepared {
        @Override
        public void make() throws ProblemException {
            deed.make();
        }

        @Override
        public void close() {
            jobs.close();
        }
    }
}
