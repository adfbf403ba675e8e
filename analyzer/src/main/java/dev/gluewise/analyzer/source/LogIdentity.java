package dev.gluewise.analyzer.source;

import dev.gluewise.analyzer.evidence.JobDefinition;
import dev.gluewise.analyzer.evidence.LogId;
import dev.gluewise.analyzer.evidence.LoggedSize;
import dev.gluewise.analyzer.evidence.StatedSize;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.analyzer.workspace.LogChoice;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an event log in a workspace was taken for: the job it is of, and the size it ran on, which no Spark property tells.
 *
 * @param log which log
 * @param job the job, and how that is known
 * @param size the size; empty where no worker of Glue is like its executors
 * @param by how the size is known
 * @param glueVersion the version that the run is taken for one of
 * @param executorCores cores of its executors; 0 where it had none
 * @param executorMemory heap of its executors as Spark's property says it, such as {@code 20g}; empty where it does not
 */
public record LogIdentity(
        LogId log,
        LogJob job,
        Optional<Configuration> size,
        By by,
        GlueVersion glueVersion,
        int executorCores,
        Optional<String> executorMemory) {
    /** How the size of a logged run is known. */
    public enum By {
        /** The user said so. */
        USER,
        /** Its run, its job's definition or the job's newest run says so. */
        HISTORY,
        /** By the cores of its executors, which types of more memory have as well. */
        EXECUTORS,
        /** It is not. */
        NOTHING;

        /** Whether it may be wrong. */
        public boolean isGuess() {
            return this == EXECUTORS || this == NOTHING;
        }
    }

    /** Of a log in the workspace. */
    static LogIdentity of(Workspace workspace, JobProfile profile, LogJob job) throws ProblemException {
        GlueVersion version = workspace
                .job(job.name())
                .flatMap(JobDefinition::configuration)
                .map(Configuration::glueVersion)
                .orElseGet(() -> LoggedSize.glueVersion(profile));
        int cores = profile.executorCores();
        Optional<StatedSize> stated =
                workspace.logChoices().of(LogId.of(profile)).size();
        Optional<Configuration> known =
                stated.isPresent() ? stated.map(size -> size.on(version, cores)) : inHistory(workspace, job, cores);
        Optional<Configuration> size = known.or(() -> LoggedSize.configuration(profile, version));
        By by = stated.isPresent()
                ? By.USER
                : known.isPresent() ? By.HISTORY : size.isPresent() ? By.EXECUTORS : By.NOTHING;
        Optional<String> memory =
                Optional.ofNullable(profile.application().properties().get("spark.executor.memory"));
        return new LogIdentity(LogId.of(profile), job, size, by, version, cores, memory);
    }

    /** The size of the run itself, else the one in force, where it has executors as the log has. */
    private static Optional<Configuration> inHistory(Workspace workspace, LogJob job, int cores)
            throws ProblemException {
        Optional<Configuration> own =
                job.run().isPresent() ? workspace.sizeOfRun(job.run().get()) : Optional.empty();
        if (own.isPresent()) {
            return own;
        }
        Optional<Configuration> defined = workspace.job(job.name()).flatMap(JobDefinition::configuration);
        return (defined.isPresent() ? defined : workspace.newestSize(job.name()))
                .filter(inForce -> inForce.executorCores() == cores);
    }

    /**
     * Keeps what the user says of a log in the workspace; {@link LogChoice#NONE} goes back to what the import found.
     *
     * @return what the log is taken for now
     * @throws ProblemException where it is not in the workspace any more
     */
    public static LogIdentity choose(Workspace workspace, LogId log, LogChoice choice) throws ProblemException {
        JobProfile profile = workspace
                .logs()
                .profile(log)
                .orElseThrow(() -> new ProblemException(Problem.in(
                        log.application(),
                        ProblemCode.NOTHING_TO_ANALYZE,
                        Sentences.say("log.gone"),
                        Sentences.say("log.gone.hint"))));
        LogJob job = LogJob.of(workspace, profile, choice);
        workspace.logChoices().keep(log, choice, job.name(), job.run());
        return of(workspace, profile, job);
    }

    /** Whether the user may say otherwise: they have said so, or it was guessed. */
    public boolean changeable() {
        return jobIsOpen() || sizeIsOpen();
    }

    /** Whether the user may say which job it is. */
    public boolean jobIsOpen() {
        return job.by().isGuess() || jobIsChosen();
    }

    /** Whether the user may say which size it is. */
    public boolean sizeIsOpen() {
        return by.isGuess() || sizeIsChosen();
    }

    /** Whether the user has said which job it is. */
    public boolean jobIsChosen() {
        return job.by() == LogJob.By.USER;
    }

    /** Whether the user has said which size it is. */
    public boolean sizeIsChosen() {
        return by == By.USER;
    }

    /** What was guessed, each in one sentence. */
    public List<String> guesses() {
        List<String> guesses = new ArrayList<>();
        if (job.by().isGuess()) {
            guesses.add(Sentences.say("log.job." + job.by(), job.name()));
        }
        if (by.isGuess()) {
            String taken = size.map(Configuration::label).orElse("");
            guesses.add(
                    executorMemory.isPresent() && size.isPresent()
                            ? Sentences.say("log.size.EXECUTORS_AND_HEAP", executorCores, taken, executorMemory.get())
                            : Sentences.say("log.size." + by, executorCores, taken));
        }
        return guesses;
    }
}
