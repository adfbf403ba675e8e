package dev.gluewise.analyzer.source;

import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.text.LogGaps;
import dev.gluewise.analyzer.workspace.Changes;
import dev.gluewise.analyzer.workspace.LogChoice;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.eventlog.EventLogReader;
import dev.gluewise.simulator.eventlog.EventLogs;
import dev.gluewise.simulator.profile.JobProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/** Brings event logs into a workspace, each for itself: a bad one costs none of the others. */
public final class LogImport {
    /**
     * What became of one log.
     *
     * @param log the file, or the folder of a rolling log, as the user would name it
     * @param job the job it was added to; empty where it was not
     * @param profile what it showed; empty where it was not added
     * @param problem why it was not added; empty where it was
     * @param identity what it was taken for; empty where it was not added
     * @param changes whether it was new, or showed more than what was known of the run
     */
    public record Result(
            String log,
            Optional<String> job,
            Optional<JobProfile> profile,
            Optional<Problem> problem,
            Optional<LogIdentity> identity,
            Changes changes) {
        static Result failed(String log, Problem problem) {
            return new Result(
                    log, Optional.empty(), Optional.empty(), Optional.of(problem), Optional.empty(), Changes.NONE);
        }

        /** What the log lacks and what was guessed of it, each in one sentence. */
        public List<String> remarks() {
            List<String> remarks = new ArrayList<>();
            identity.ifPresent(taken -> remarks.addAll(taken.guesses()));
            profile.ifPresent(read -> remarks.addAll(LogGaps.remarks(read.completeness())));
            return remarks;
        }
    }

    private LogImport() {}

    /** What became of all logs together. */
    public static ImportSummary summary(List<Result> results, boolean cancelled) {
        ImportTally tally = new ImportTally();
        for (Result result : results) {
            tally.log(result.changes());
            result.problem().ifPresent(tally::skip);
        }
        if (cancelled) {
            tally.cancel();
        }
        return tally.summary();
    }

    /**
     * Imports logs, and the logs in folders. A cancel ends the import in the midst of the log at hand; what is imported
     * until then stays, and is told.
     */
    public static List<Result> into(Workspace workspace, List<Path> paths, Progress progress) {
        List<Result> results = new ArrayList<>();
        List<Path> logs = new ArrayList<>();
        for (Path path : paths) {
            try {
                logs.addAll(EventLogs.find(path));
            } catch (ProblemException e) {
                results.add(Result.failed(path.toString(), e.problem()));
            }
        }
        long[] read = {0, 0};
        for (int i = 0; i < logs.size() && !progress.cancelled(); i++) {
            progress.at(i, logs.size(), logs.get(i).toString());
            try {
                results.add(importOne(workspace, logs.get(i), bytes -> {
                    read[1] = bytes;
                    progress.bytes(read[0] + bytes);
                }));
                read[0] += read[1];
                read[1] = 0;
            } catch (CancellationException e) {
                // The thread stays interrupted, where the caller sees it.
                break;
            }
        }
        return List.copyOf(results);
    }

    /**
     * Keeps what the user says of logs that were imported, as far as they do not tell it themselves.
     *
     * @return what became of each log, as it is now
     * @throws ProblemException where the workspace cannot be written
     */
    public static List<Result> chosen(Workspace workspace, List<Result> results, LogChoice choice)
            throws ProblemException {
        List<Result> chosen = new ArrayList<>();
        for (Result result : results) {
            chosen.add(result.identity().isPresent() ? chosen(workspace, result, choice) : result);
        }
        return List.copyOf(chosen);
    }

    private static Result chosen(Workspace workspace, Result result, LogChoice choice) throws ProblemException {
        LogIdentity taken = result.identity().orElseThrow();
        LogChoice open = new LogChoice(
                choice.job().filter(name -> taken.jobIsOpen()), choice.size().filter(size -> taken.sizeIsOpen()));
        if (open.equals(LogChoice.NONE)) {
            return result;
        }
        LogChoice before = workspace.logChoices().of(taken.log());
        LogChoice whole = new LogChoice(open.job().or(before::job), open.size().or(before::size));
        LogIdentity now = LogIdentity.choose(workspace, taken.log(), whole);
        return new Result(
                result.log(),
                Optional.of(now.job().name()),
                result.profile(),
                result.problem(),
                Optional.of(now),
                result.changes());
    }

    private static Result importOne(Workspace workspace, Path log, LongConsumer bytes) {
        try {
            return store(workspace, EventLogReader.read(log, bytes), log.toString());
        } catch (ProblemException e) {
            return Result.failed(log.toString(), e.problem());
        }
    }

    /** Adds what a log showed to the job that it is of. */
    static Result store(Workspace workspace, JobProfile profile, String log) throws ProblemException {
        LogJob job = LogJob.of(workspace, profile);
        Changes changes = workspace.logs().save(job.name(), job.run(), profile, log);
        return new Result(
                log,
                Optional.of(job.name()),
                Optional.of(profile),
                Optional.empty(),
                Optional.of(LogIdentity.of(workspace, profile, job)),
                changes);
    }
}
