package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.report.table.Table;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes a report into a folder, in as many formats as wanted. */
public final class ReportFiles {
    private interface Content {
        void writeTo(OutputStream file) throws IOException;
    }

    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    private ReportFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the files, in place of older ones of their names, which stay where one cannot be written whole.
     *
     * @param folder made where it is missing
     * @return what was written
     * @throws ProblemException where a file cannot be written
     */
    public static List<Path> write(ReportData report, Set<ReportFormat> formats, Path folder) throws ProblemException {
        ReportFiles files = new ReportFiles(folder);
        for (ReportFormat format : ReportFormat.values()) {
            if (formats.contains(format)) {
                files.write(report, format, format.fileName());
            }
        }
        return List.copyOf(files.written);
    }

    /**
     * Writes a report in one format under a name of the caller's choice; else as {@link #write}.
     *
     * @param target the file; for CSV the folder of its files
     */
    public static List<Path> writeAs(ReportData report, ReportFormat format, Path target) throws ProblemException {
        Path place = target.toAbsolutePath();
        Path folder =
                format.isOneFile() ? Optional.ofNullable(place.getParent()).orElse(place) : place;
        ReportFiles files = new ReportFiles(folder);
        files.write(report, format, String.valueOf(place.getFileName()));
        return List.copyOf(files.written);
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
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            // Not a temporary file of the system's, which only its owner may read.
            Path part = folder.resolve("." + name + ".part");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                    content.writeTo(out);
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.in(
                            file.toString(),
                            ProblemCode.UNWRITABLE_OUTPUT,
                            "The report cannot be written here: " + e.getMessage() + ".",
                            "Name another folder, or make room and check its rights."),
                    e);
        }
        written.add(file);
    }
}
