package dev.gluewise.analyzer.source;

import dev.gluewise.analyzer.evidence.LogId;
import dev.gluewise.analyzer.workspace.LogChoice;
import dev.gluewise.analyzer.workspace.StoredLogs.RunOfLog;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.profile.Application;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.Optional;

/**
 * Which job an event log is of.
 *
 * @param name the job's name
 * @param run Glue's id of the run; empty where it is not known
 * @param by how that is known
 */
public record LogJob(String name, Optional<String> run, By by) {
    /** How the job of a log is known. */
    public enum By {
        /** The user said so. */
        USER,
        /** The log names it. */
        LOG,
        /** The log names its run, whose job is known. */
        RUN,
        /** It is the only run at that time. */
        START_TIME,
        /** It is not: the Spark application's name stands for it. */
        APPLICATION;

        /** Whether it may be wrong. */
        public boolean isGuess() {
            return this == START_TIME || this == APPLICATION;
        }
    }

    /** As far as the log, the workspace's runs and its user tell. */
    static LogJob of(Workspace workspace, JobProfile profile) throws ProblemException {
        return of(workspace, profile, workspace.logChoices().of(LogId.of(profile)));
    }

    /** As {@link #of(Workspace, JobProfile)}, if the user had said that. */
    static LogJob of(Workspace workspace, JobProfile profile, LogChoice choice) throws ProblemException {
        LogJob imported = imported(workspace, profile);
        if (choice.job().isEmpty()) {
            return imported;
        }
        String name = choice.job().get();
        // A run that is one of another job was not this one.
        Optional<String> run = imported.name.equals(name) || imported.by == By.LOG ? imported.run : Optional.empty();
        return new LogJob(name, run, By.USER);
    }

    private static LogJob imported(Workspace workspace, JobProfile profile) throws ProblemException {
        Application application = profile.application();
        Optional<String> run = application.glueJobRunId();
        Optional<String> named = application.glueJobName().filter(name -> !name.isBlank());
        if (named.isPresent()) {
            return new LogJob(named.get(), run, By.LOG);
        }
        if (run.isPresent()) {
            Optional<String> job = workspace.jobOfRun(run.get());
            if (job.isPresent()) {
                return new LogJob(job.get(), run, By.RUN);
            }
        }
        Optional<RunOfLog> around =
                run.isPresent() ? Optional.empty() : workspace.logs().runAround(application);
        return around.map(only -> new LogJob(only.job(), Optional.of(only.id()), By.START_TIME))
                .orElseGet(() -> new LogJob(EvidenceFinder.jobName(profile), run, By.APPLICATION));
    }
}
