package dev.gluewise.app.cli;

import dev.gluewise.pricing.text.Language;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that every command has. */
final class OutputOptions {
    private static final String JUNIT_XML = "junit-xml";

    /** How a result is written. */
    enum Format {
        table,
        json,
        csv
    }

    Format format = Format.table;

    /** Whether JUnit's XML is wanted, which {@code check} alone offers beside the formats of all. */
    boolean junitXml;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--format",
            paramLabel = "table|json|csv",
            defaultValue = "table",
            description = "How the result is written; default: ${DEFAULT-VALUE}.")
    void setFormat(String value) {
        CommandSpec spec = Objects.requireNonNull(command);
        boolean offersJunitXml = spec.userObject() instanceof CheckCommand;
        junitXml = offersJunitXml && value.equalsIgnoreCase(JUNIT_XML);
        format = junitXml
                ? Format.table
                : Arrays.stream(Format.values())
                        .filter(known -> known.name().equalsIgnoreCase(value))
                        .findFirst()
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "Invalid value for option '--format': expected one of [table, json, csv"
                                        + (offersJunitXml ? ", " + JUNIT_XML : "") + "] (case-insensitive) but was '"
                                        + value + "'"));
    }

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
