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
                files.write(report, format);
            }
        }
        return List.copyOf(files.written);
    }

    private void write(ReportData report, ReportFormat format) throws ProblemException {
        switch (format) {
            case HTML -> write(format.fileName(), HtmlReport.write(report));
            case PDF -> write(format.fileName(), file -> PdfReport.write(report, file));
            case XLSX ->
                write(
                        format.fileName(),
                        file -> XlsxReport.write(
                                ReportTables.of(report), report.context().writtenAt(), file));
            case CSV -> {
                for (Table table : ReportTables.of(report)) {
                    write(table.name() + ".csv", TableCsv.write(table));
                }
            }
            case JSON -> write(format.fileName(), ReportJson.write(report));
            case MD -> write(format.fileName(), MarkdownReport.write(report));
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
