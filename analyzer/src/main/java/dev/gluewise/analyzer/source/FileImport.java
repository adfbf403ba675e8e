package dev.gluewise.analyzer.source;

import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        FileRecords records = new FileRecords(workspace, tally, progress);
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
        return tally.summary();
    }

    private static void read(InputFile file, InputStream standardInput, FileRecords records, IntConsumer bytes)
            throws ProblemException {
        try (InputStream in = file.open(standardInput, bytes)) {
            switch (InputKind.of(in)) {
                case JSON -> CliDocuments.read(in, file.name(), records);
                case CSV -> CsvHistory.read(in, file.name(), records);
                case OTHER ->
                    records.problem(Problem.in(
                            file.name(),
                            ProblemCode.UNREADABLE_INPUT,
                            "This is neither JSON nor a CSV history.",
                            CliDocuments.HINT + " A CSV names its columns first, at least: job,workers,seconds."));
            }
        } catch (IOException e) {
            records.problem(CliDocuments.unreadable(file.name(), e));
        }
        records.endOfFile();
    }
}
