package dev.gluewise.analyzer.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that a report can be written in. */
public enum ReportFormat {
    HTML,
    PDF,
    XLSX,
    CSV,
    JSON,
    MD;

    /** The format of a name as it is typed, in capital or small letters. */
    public static Optional<ReportFormat> of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** Whether a report in this format is one file; of CSV it is one a table. */
    public boolean isOneFile() {
        return this != CSV;
    }

    /** The file that holds a report in this format; CSV has a file a table instead. */
    public String fileName() {
        return "report." + name().toLowerCase(Locale.ROOT);
    }
}
