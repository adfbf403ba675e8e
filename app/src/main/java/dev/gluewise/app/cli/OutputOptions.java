package dev.gluewise.app.cli;

import dev.gluewise.pricing.text.Language;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command has. */
final class OutputOptions {
    /** How a result is written. */
    enum Format {
        table,
        json,
        csv
    }

    @Option(
            names = "--format",
            paramLabel = "table|json|csv",
            defaultValue = "table",
            description = "How the result is written; default: ${DEFAULT-VALUE}.")
    Format format = Format.table;

    @Option(names = "--output", paramLabel = "FILE", description = "Writes the result to a file.")
    @Nullable Path output;

    @Option(
            names = "--language",
            paramLabel = "en|fr|ja",
            converter = LanguageConverter.class,
            description = "Language of sentences and reports; default: en. Codes and JSON figures are the same in all.")
    Language language = Language.ENGLISH;

    @Option(names = "--quiet", description = "Says nothing but the result and faults.")
    boolean quiet;

    @Option(names = "--verbose", description = "Shows the program's own trace of a fault.")
    boolean verbose;

    @Option(names = "--no-color", description = "Writes no colours.")
    boolean noColor;
}
