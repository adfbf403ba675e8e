package dev.gluewise.analyzer.source;

import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.eventlog.EventLogs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Brings files of any kind into a workspace: event logs, the AWS command line's output, CSV histories. What a file is, is
 * told by its beginning. A bad one costs none of the others.
 */
public final class MixedImport {
    /** What became of one file. */
    public sealed interface Result {}

    /** Of an event log. */
    public record OfLog(LogImport.Result log) implements Result {}

    /**
     * Of a file with jobs, runs or metrics.
     *
     * @param jobs names of the jobs that it tells of
     */
    public record OfHistory(Path file, Set<String> jobs, ImportSummary summary) implements Result {
        public OfHistory {
            jobs = Set.copyOf(jobs);
        }
    }

    /** Of a path at which there is nothing to import. */
    public record Nothing(Path path, Problem problem) implements Result {}

    private final Workspace workspace;
    private final Progress progress;
    private final List<Result> results = new ArrayList<>();
    private final List<Path> logs = new ArrayList<>();
    private final List<InputFile> histories = new ArrayList<>();

    private MixedImport(Workspace workspace, Progress progress) {
        this.workspace = workspace;
        this.progress = progress;
    }

    /**
     * Imports files, and the files in folders. A cancel ends the import; what is imported until then stays, and is told.
     *
     * @throws ProblemException where the workspace cannot be written
     */
    public static List<Result> into(Workspace workspace, List<Path> paths, Progress progress) throws ProblemException {
        MixedImport mixed = new MixedImport(workspace, progress);
        paths.forEach(mixed::sort);
        mixed.run();
        return List.copyOf(mixed.results);
    }

    private void run() throws ProblemException {
        int all = logs.size() + histories.size();
        LogImport.into(workspace, logs, progress.part(0, all)).forEach(result -> results.add(new OfLog(result)));
        if (!progress.cancelled()) {
            results.addAll(FileImport.each(workspace, histories, progress.part(logs.size(), all)));
        }
    }

    private void sort(Path path) {
        if (Files.isDirectory(path)) {
            sortFolder(path);
        } else if (EventLogs.isLog(path) || !isHistory(path)) {
            // What is neither is left to the reader of logs, which says what is wrong with it.
            logs.add(path);
        } else {
            histories.add(new InputFile(path.toString(), path));
        }
    }

    private void sortFolder(Path folder) {
        List<Path> foundLogs = logsIn(folder);
        List<InputFile> others = historiesIn(folder, foundLogs);
        if (foundLogs.isEmpty() && others.isEmpty()) {
            results.add(nothingIn(folder));
        }
        logs.addAll(foundLogs);
        histories.addAll(others);
    }

    private static List<Path> logsIn(Path folder) {
        try {
            return EventLogs.find(folder);
        } catch (ProblemException e) {
            return List.of();
        }
    }

    /** Files that may hold a history. A log that is not compressed begins like one of them. */
    private static List<InputFile> historiesIn(Path folder, List<Path> logs) {
        try {
            return InputFile.at(folder).stream()
                    .filter(file -> logs.stream().noneMatch(log -> isIn(file, log)))
                    .toList();
        } catch (ProblemException e) {
            return List.of();
        }
    }

    private static boolean isIn(InputFile file, Path log) {
        Path path = file.path();
        return path != null && path.startsWith(log);
    }

    private static Nothing nothingIn(Path folder) {
        return new Nothing(
                folder,
                Problem.in(
                        folder.toString(),
                        ProblemCode.UNREADABLE_INPUT,
                        "There is neither an event log nor a run history in this folder.",
                        "Choose one with Spark event logs, with output of aws glue get-jobs or get-job-runs, or with"
                                + " CSV files."));
    }

    private static boolean isHistory(Path path) {
        try (InputStream in = new InputFile("", path).open(InputStream.nullInputStream(), bytes -> {})) {
            return Files.size(path) > 0 && InputKind.of(in) != InputKind.OTHER;
        } catch (IOException e) {
            return false;
        }
    }
}
