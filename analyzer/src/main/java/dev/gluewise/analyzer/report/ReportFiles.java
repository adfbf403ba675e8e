package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.report.table.Table;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/** Writes a report into a folder, in as many formats as wanted. */
public final class ReportFiles {
    private interface Content {
        void writeTo(OutputStream file) throws IOException;
    }

    private interface Writing {
        void run(ReportFiles files) throws ProblemException;
    }

    /** Tells parts of files apart that are written at once, such as where the writing before is still ending. */
    private static final AtomicLong PARTS = new AtomicLong();

    private final Path folder;
    private final Progress progress;
    private final Map<Path, Path> partOf = new LinkedHashMap<>();

    private ReportFiles(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Writes the files, in place of older ones of their names, which all stay where one cannot be written whole.
     *
     * @param folder made where it is missing
     * @return what was written; nothing where the thread was interrupted
     * @throws ProblemException where a file cannot be written
     */
    public static List<Path> write(ReportData report, Set<ReportFormat> formats, Path folder) throws ProblemException {
        return new ReportFiles(folder, Progress.NONE)
                .publish(files -> {
                    for (ReportFormat format : ReportFormat.values()) {
                        if (formats.contains(format)) {
                            files.write(report, format, format.fileName());
                        }
                    }
                })
                .orElse(List.of());
    }

    /**
     * Writes a report in one format under a name of the caller's choice; else as {@link #write}.
     *
     * @param target the file; for CSV the folder of its files
     * @return what was written; empty where it was cancelled, and older files are as they were then
     */
    public static Optional<List<Path>> writeAs(ReportData report, ReportFormat format, Path target, Progress progress)
            throws ProblemException {
        Path place = target.toAbsolutePath();
        Path folder =
                format.isOneFile() ? Optional.ofNullable(place.getParent()).orElse(place) : place;
        return new ReportFiles(folder, progress)
                .publish(files -> files.write(report, format, String.valueOf(place.getFileName())));
    }

    /** Writes all files beside their places first, and then puts them there. */
    private Optional<List<Path>> publish(Writing writing) throws ProblemException {
        try {
            writing.run(this);
            if (progress.cancelled()) {
                return Optional.empty();
            }
            for (Map.Entry<Path, Path> part : partOf.entrySet()) {
                move(part.getValue(), part.getKey());
            }
            return Optional.of(List.copyOf(partOf.keySet()));
        } catch (ProblemException | RuntimeException e) {
            if (progress.cancelled()) {
                return Optional.empty();
            }
            throw e;
        } finally {
            partOf.values().forEach(ReportFiles::delete);
        }
    }

    /** The file of a table among those of CSV. */
    static String csvName(Table table) {
        return table.name() + ".csv";
    }

    /** @param name of the file; CSV has names of its own */
    private void write(ReportData report, ReportFormat format, String name) throws ProblemException {
        switch (format) {
            case HTML -> write(name, HtmlReport.write(report));
            case PDF -> write(name, file -> PdfReport.write(report, file));
            case XLSX ->
                write(
                        name,
                        file -> XlsxReport.write(
                                ReportTables.of(report), report.context().writtenAt(), file));
            case CSV -> {
                for (Table table : ReportTables.of(report)) {
                    write(csvName(table), TableCsv.write(table));
                }
            }
            case JSON -> write(name, ReportJson.write(report));
            case MD -> write(name, MarkdownReport.write(report));
        }
    }

    private void write(String name, String text) throws ProblemException {
        write(name, file -> file.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void write(String name, Content content) throws ProblemException {
        progress.at(partOf.size(), partOf.size() + 1, name);
        stopWhereCancelled();
        Path file = folder.resolve(name);
        // Not a temporary file of the system's, which only its owner may read.
        Path part = folder.resolve(
                "." + name + "." + ProcessHandle.current().pid() + "-" + PARTS.incrementAndGet() + ".part");
        partOf.put(file, part);
        try {
            Files.createDirectories(folder);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.writeTo(new Stoppable(out));
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static void move(Path part, Path file) throws ProblemException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // What could not be written cannot be deleted either; the fault that matters was told.
        }
    }

    private static ProblemException unwritable(Path file, IOException fault) {
        return new ProblemException(
                Problem.in(
                        file.toString(),
                        ProblemCode.UNWRITABLE_OUTPUT,
                        "The report cannot be written here: " + fault.getMessage() + ".",
                        "Name another folder, or make room and check its rights."),
                fault);
    }

    private void stopWhereCancelled() {
        if (progress.cancelled()) {
            throw new CancellationException("the report is no longer wanted");
        }
    }

    /** Ends in the midst of a file where it is no longer wanted. */
    private final class Stoppable extends FilterOutputStream {
        Stoppable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            stopWhereCancelled();
            out.write(bytes, offset, length);
        }
    }
}
