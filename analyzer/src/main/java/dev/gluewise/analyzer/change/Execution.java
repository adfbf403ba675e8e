package dev.gluewise.analyzer.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.evidence.JobDefinition;
import dev.gluewise.analyzer.glue.GlueRecords;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change that is about to be made in the account: the job was read again, is as it was imported, and what would change
 * is known. Nothing is changed before {@link #make}.
 */
public final class Execution {
    private final Workspace workspace;
    private final GlueJobs jobs;
    private final String job;
    private final List<SettingChange> settings;
    private final ObjectNode update;

    private Execution(Workspace workspace, GlueJobs jobs, String job, List<SettingChange> settings, ObjectNode update) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.job = job;
        this.settings = settings;
        this.update = update;
    }

    /**
     * Reads the job again and works out what would change.
     *
     * @throws ProblemException where the workspace does not allow changes, or the job is not as it was imported
     */
    public static Execution prepare(Workspace workspace, GlueJobs jobs, JobChange change) throws ProblemException {
        requireAllowed(workspace);
        String name = change.job().name();
        JsonNode now = jobs.read(name);
        requireUnchanged(workspace, name, now);
        return of(workspace, jobs, name, now, from(now, change.settings()));
    }

    /**
     * Reads the job again and works out what would bring it back to before a change.
     *
     * @throws ProblemException where the workspace does not allow changes, or the job has been changed since
     */
    public static Execution prepareUndo(Workspace workspace, GlueJobs jobs, AppliedChange change)
            throws ProblemException {
        requireAllowed(workspace);
        JsonNode now = jobs.read(change.job());
        List<SettingChange> made = SettingJson.read(change.settings());
        for (SettingChange setting : made) {
            if (!setting.setting().in(now).equals(setting.after())) {
                throw refused(
                        change.job(),
                        "Its " + setting.setting().member() + " is no longer what the change made of it.",
                        "Somebody has changed the job since; set it by hand.");
            }
        }
        return of(
                workspace,
                jobs,
                change.job(),
                now,
                made.stream().map(SettingChange::undone).toList());
    }

    private static Execution of(
            Workspace workspace, GlueJobs jobs, String job, JsonNode now, List<SettingChange> settings)
            throws ProblemException {
        if (settings.isEmpty()) {
            throw refused(job, "It is set so already.", "There is nothing to change.");
        }
        return new Execution(workspace, jobs, job, settings, JobUpdate.changed(now, settings));
    }

    /** The same settings, from what they are in the account. */
    private static List<SettingChange> from(JsonNode now, List<SettingChange> wanted) {
        return wanted.stream()
                .map(change ->
                        new SettingChange(change.setting(), change.setting().in(now), change.after()))
                .filter(SettingChange::isOne)
                .toList();
    }

    /**
     * Asked before anybody is asked for credentials.
     *
     * @throws ProblemException where the workspace does not allow changes
     */
    public static void requireAllowed(Workspace workspace) throws ProblemException {
        if (!workspace.changes().allowed()) {
            throw new ProblemException(Problem.in(
                    workspace.file().toString(),
                    ProblemCode.CHANGES_FORBIDDEN,
                    "This workspace does not allow changes in the account.",
                    "Allow them with: gluewise apply --workspace " + ShellWord.of(workspace.file())
                            + " --allow-changes."));
        }
    }

    private static void requireUnchanged(Workspace workspace, String name, JsonNode now) throws ProblemException {
        Optional<JobDefinition> imported = workspace.job(name);
        if (imported.isEmpty()) {
            throw refused(
                    name,
                    "Its definition is not in the workspace, so nobody can tell whether it has changed.",
                    "Import it with gluewise import aws, and look at the advice again.");
        }
        JobDefinition read = GlueRecords.job(now)
                .orElseThrow(() -> new IllegalStateException("Glue gave a job without a name for " + name));
        boolean sameMoment =
                imported.get().details().lastModifiedOn().equals(read.details().lastModifiedOn());
        boolean sameSize = imported.get().configuration().equals(read.configuration());
        if (!sameMoment || !sameSize) {
            throw refused(
                    name,
                    "It has been changed since it was imported.",
                    "Import it again with gluewise import aws, and look at the advice again.");
        }
    }

    private static ProblemException refused(String job, String message, String hint) {
        return new ProblemException(Problem.in("job " + job, ProblemCode.CHANGE_REFUSED, message, hint));
    }

    /** What would change, from what is in force in the account now. */
    public List<SettingChange> settings() {
        return settings;
    }

    /**
     * Makes the change and keeps it with what was promised.
     *
     * @param checked whether that is held against the runs since
     */
    public AppliedChange make(JobChange change, AppliedChange.Promise promise, boolean checked, Instant now)
            throws ProblemException {
        jobs.update(job, update);
        AppliedChange made = new AppliedChange(
                0, job, now, true, SettingJson.write(settings), change.to(), promise, Optional.empty(), checked);
        workspace.changes().add(made);
        return made;
    }

    /** Undoes a change and keeps that it was. */
    public void undo(AppliedChange change, Instant now) throws ProblemException {
        jobs.update(job, update);
        workspace.changes().setUndone(change, now);
    }
}
