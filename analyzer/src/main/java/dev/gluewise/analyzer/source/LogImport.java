package dev.gluewise.analyzer.source;

import dev.gluewise.analyzer.task.Progress;
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

/** Brings event logs into a workspace, each for itself: a bad one costs none of the others. */
public final class LogImport {
    /**
     * What became of one log.
     *
     * @param path the file, or the folder of a rolling log
     * @param job the job it was added to; empty where it was not
     * @param profile what it showed; empty where it was not added
     * @param problem why it was not added; empty where it was
     */
    public record Result(Path path, Optional<String> job, Optional<JobProfile> profile, Optional<Problem> problem) {}

    private LogImport() {}

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
                results.add(failed(path, e));
            }
        }
        for (int i = 0; i < logs.size() && !progress.cancelled(); i++) {
            progress.at(i, logs.size(), logs.get(i).toString());
            try {
                results.add(importOne(workspace, logs.get(i)));
            } catch (CancellationException e) {
                // The thread stays interrupted, where the caller sees it.
                break;
            }
        }
        return List.copyOf(results);
    }

    private static Result importOne(Workspace workspace, Path log) {
        try {
            JobProfile profile = EventLogReader.read(log);
            String job = EvidenceFinder.jobName(profile);
            workspace.saveProfile(job, profile, log.toString());
            return new Result(log, Optional.of(job), Optional.of(profile), Optional.empty());
        } catch (ProblemException e) {
            return failed(log, e);
        }
    }

    private static Result failed(Path path, ProblemException fault) {
        return new Result(path, Optional.empty(), Optional.empty(), Optional.of(fault.problem()));
    }
}
