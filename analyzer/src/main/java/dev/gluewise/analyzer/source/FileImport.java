package dev.gluewise.analyzer.source;

import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/**
 * Brings the AWS command line's output and CSV histories into a workspace: job definitions, runs and CloudWatch metrics,
 * whichever the files hold. A bad file or record costs none of the others.
 */
public final class FileImport {
    private FileImport() {}

    /**
     * Imports files, and the files in folders. A cancel ends the import; what was gathered until then is stored.
     *
     * @param paths files or folders; {@code -} is standard input
     * @throws ProblemException where the workspace cannot be written
     */
    public static ImportSummary into(
            Workspace workspace, List<Path> paths, InputStream standardInput, Progress progress)
            throws ProblemException {
        ImportTally tally = new ImportTally();
        List<InputFile> files = new ArrayList<>();
        for (Path path : paths) {
            try {
                files.addAll(InputFile.at(path));
            } catch (ProblemException e) {
                tally.skip(e.problem());
            }
        }
        MetricJoin join = new MetricJoin(workspace, tally::skip);
        FileRecords records = new FileRecords(workspace, tally, join, progress);
        AtomicLong bytes = new AtomicLong();
        for (int i = 0; i < files.size(); i++) {
            progress.at(i, files.size(), files.get(i).name());
            try {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                read(files.get(i), standardInput, records, count -> progress.bytes(bytes.addAndGet(count)));
            } catch (CancellationException e) {
                tally.cancel();
                break;
            }
        }
        records.end();
        join.end();
        return tally.summary();
    }

    /**
     * Imports files one by one and tells of each; metrics find their queries in any of them. A cancel ends the import with
     * what is done until then.
     *
     * @throws ProblemException where the workspace cannot be written
     */
    static List<MixedImport.OfHistory> each(Workspace workspace, List<InputFile> files, Progress progress)
            throws ProblemException {
        Map<InputFile, ImportTally> tallies = new LinkedHashMap<>();
        Map<InputFile, Set<String>> jobs = new LinkedHashMap<>();
        MetricJoin join = new MetricJoin(
                workspace,
                problem -> tallies.forEach((file, tally) -> {
                    if (file.name().equals(problem.file())) {
                        tally.skip(problem);
                    }
                }));
        for (InputFile file : files) {
            progress.at(tallies.size(), files.size(), file.name());
            ImportTally tally = new ImportTally();
            FileRecords records = new FileRecords(workspace, tally, join, progress);
            tallies.put(file, tally);
            jobs.put(file, records.jobs());
            try {
                read(file, InputStream.nullInputStream(), records, bytes -> {});
            } catch (CancellationException e) {
                tally.cancel();
            }
            records.end();
            if (progress.cancelled()) {
                break;
            }
        }
        join.end();
        List<MixedImport.OfHistory> results = new ArrayList<>();
        tallies.forEach((file, tally) -> results.add(
                new MixedImport.OfHistory(Path.of(file.name()), jobs.getOrDefault(file, Set.of()), tally.summary())));
        return results;
    }

    private static void read(InputFile file, InputStream standardInput, FileRecords records, IntConsumer bytes)
            throws ProblemException {
        try (InputStream in = file.open(standardInput, bytes)) {
            switch (InputKind.of(in)) {
                case JSON -> CliDocuments.read(in, file.name(), records);
                case CSV -> CsvHistory.read(in, file.name(), records);
                case OTHER -> records.problem(CliDocuments.neither(file.name()));
            }
        } catch (IOException e) {
            records.problem(CliDocuments.unreadable(file.name(), e));
        }
        records.endOfFile();
    }
}
