package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.workspace.LogChoice;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the desktop asks of the rest of Gluewise. Methods that take a {@link Progress} or throw a
 * {@link ProblemException} may take long and are called off the FX thread, from one thread at a time or several; the
 * others are called on it and answer within a millisecond.
 */
public interface Backend extends AutoCloseable {
    /** The open workspace; empty before the first one is opened or made by an import. */
    Optional<WorkspaceInfo> workspace();

    /** The file of the open workspace, and those before it. */
    WorkspaceFiles files();

    /** What the bundled sample holds, in one sentence. */
    String sampleDescription();

    /** Opens the sample workspace, making it where it is not there yet. */
    void openSample(Progress progress) throws ProblemException;

    /** The fleet: every job of the workspace, with its last thirty days, and its advice where its evidence carries one. */
    List<JobSummary> jobs(Progress progress) throws ProblemException;

    /**
     * Rows of the fleet with what runs of another time cost.
     *
     * @param rows rows of jobs of the workspace
     * @param period how far back from the newest run in the workspace
     */
    List<JobSummary> inPeriod(List<JobSummary> rows, Duration period, Progress progress) throws ProblemException;

    /**
     * What breaks the promises of changes that stand and are checked.
     *
     * @return by the job's name, a sentence each; jobs whose promise holds are left out
     */
    Map<String, List<String>> brokenPromises() throws ProblemException;

    /**
     * Simulates one job at every size.
     *
     * @param job name of a job of the workspace
     * @param terms the user's own price, growth of the input, and further worker types
     */
    JobStudy study(String job, StudyTerms terms, Progress progress) throws ProblemException;

    /** Keeps a job's deadline in the workspace; empty for none. */
    void keepDeadline(String job, Optional<Duration> deadline) throws ProblemException;

    /**
     * Imports event logs, the AWS command line's output and CSV histories into the workspace, or into a new one where none
     * is open. A file that cannot be read is part of the answer and stops nothing. When cancelled, returns what was
     * finished so far.
     *
     * @param paths files, or directories that are searched for them
     * @return with one entry a file, in the order in which they were read
     */
    ImportResult importFiles(List<Path> paths, Progress progress) throws ProblemException;

    /**
     * Keeps what the user says of an imported event log; {@link LogChoice#NONE} goes back to what the import found.
     *
     * @return what became of the file, as it is now
     */
    ImportedItem.Imported correct(ImportedItem.Imported log, LogChoice choice) throws ProblemException;

    /** The prices in force where the workspace's jobs run. */
    PriceSummary prices();

    /** The price book, and what changes it. */
    PriceDesk priceDesk();

    /** The user's AWS account as a source. */
    AccountSource account();

    /** Reports on the workspace. */
    ReportDesk reports();

    /** The past runs of its jobs. */
    PastRuns pastRuns();

    /** The changes of its jobs. */
    JobChanges changes();

    /** The named what-if questions of its jobs. */
    Scenarios scenarios();

    /** The replays of its jobs that it keeps. */
    PastReplays replays();

    /** What users wrote down about its jobs. */
    Notes notes();

    /** Lets go of the workspace. */
    @Override
    void close();
}
