package dev.gluewise.analyzer.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import dev.gluewise.analyzer.prediction.history.RunOfJob;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import dev.gluewise.analyzer.source.CsvColumns.Meaning;
import dev.gluewise.analyzer.source.CsvRow.BadValue;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Runs in a CSV: {@code job,workers} and optionally {@code seconds,worker_type,execution_class,slots,memory_gb,input_gb,
 * context,set} and any number of {@code x_NAME}; names are matched kindly. Past runs of which a
 * column {@code state} tells that they failed are left out. Other columns are left alone. Unlike in an import
 * one bad row is a fault of the whole: a prediction from part of the runs would be another one.
 *
 * @param rows the runs, in the file's order
 */
public record RunTable(List<RunOfJob> rows) {
    private static final int MOST_WORKERS = 1_000_000;

    public RunTable {
        rows = List.copyOf(rows);
    }

    /** Whether a file looks like such a table, by its beginning and not by its name; not where it cannot be read. */
    public static boolean isOne(Path file) {
        try (InputStream in = new InputFile(file.toString(), file).open(InputStream.nullInputStream(), bytes -> {})) {
            return InputKind.of(in) == InputKind.CSV;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads past runs.
     *
     * @throws ProblemException where the file cannot be read or a row has no job, workers or seconds
     */
    public static RunTable past(Path file) throws ProblemException {
        return read(file, List.of(Meaning.JOB, Meaning.WORKERS, Meaning.SECONDS));
    }

    /**
     * Reads runs to predict; a column {@code seconds} is not looked at.
     *
     * @throws ProblemException where the file cannot be read or a row has no job or workers
     */
    public static RunTable queries(Path file) throws ProblemException {
        return read(file, List.of(Meaning.JOB, Meaning.WORKERS));
    }

    private static RunTable read(Path file, List<Meaning> required) throws ProblemException {
        try (InputStream in = new InputFile(file.toString(), file).open(InputStream.nullInputStream(), bytes -> {});
                CsvTable table = CsvTable.open(in)) {
            checkHeader(file, table, required);
            boolean past = required.contains(Meaning.SECONDS);
            List<RunOfJob> rows = new ArrayList<>();
            while (table.hasNext()) {
                CsvRow row = table.next();
                if (!past || !CsvRun.endedBadly(row)) {
                    rows.add(row(file, row, past));
                }
            }
            return new RunTable(rows);
        } catch (CsvParseException e) {
            throw new ProblemException(
                    Problem.in(
                            file.toString(),
                            ProblemCode.UNREADABLE_INPUT,
                            "This is no CSV: " + e.getMessage() + ".",
                            "Check its quotes."),
                    e);
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(
                    Problem.in(
                            file.toString(),
                            ProblemCode.UNREADABLE_INPUT,
                            Files.exists(file) ? "This file cannot be read as text." : "There is no such file.",
                            "Check its name, its rights and its encoding."),
                    e);
        }
    }

    private static void checkHeader(Path file, CsvTable table, List<Meaning> required) throws ProblemException {
        if (table.header().isEmpty()) {
            throw unreadable(file, 1, "This file is empty.", "Its first line names the columns: job,workers,…");
        }
        Optional<String> twice = table.columns().twice();
        if (twice.isPresent()) {
            throw unreadable(file, 1, "The column " + twice.get() + " stands there twice.", "Leave one of them.");
        }
        for (Meaning meaning : required) {
            if (table.columns().column(meaning).isEmpty()) {
                throw unreadable(
                        file,
                        1,
                        "There is no column " + name(meaning) + ".",
                        "The first line names the columns; needed are "
                                + String.join(
                                        ",",
                                        required.stream().map(RunTable::name).toList())
                                + ".");
            }
        }
    }

    private static String name(Meaning meaning) {
        return meaning.name().toLowerCase(Locale.ROOT);
    }

    private static RunOfJob row(Path file, CsvRow row, boolean timed) throws ProblemException {
        try {
            return new RowReader(row).run(timed);
        } catch (BadValue e) {
            throw unreadable(
                    file,
                    row.line(),
                    e.getMessage(),
                    "Correct the row or leave it out: every row names its job and workers, past runs their seconds.");
        }
    }

    private static ProblemException unreadable(Path file, long line, String message, String hint) {
        return new ProblemException(Problem.at(file.toString(), line, ProblemCode.UNREADABLE_INPUT, message, hint));
    }

    /** Makes a run of one row. */
    private record RowReader(CsvRow row) {
        RunOfJob run(boolean timed) throws BadValue {
            int columns = row.columns().count();
            if (row.fields().size() > columns) {
                throw new BadValue("This row has " + row.fields().size() + " fields for " + columns
                        + " columns; text that holds a separator stands in quotes.");
            }
            String job = row.text(Meaning.JOB).orElseThrow(() -> new BadValue("The job's name is missing."));
            OptionalDouble seconds = timed ? positive(Meaning.SECONDS) : OptionalDouble.empty();
            if (timed && seconds.isEmpty()) {
                throw new BadValue("The run time is missing.");
            }
            return new RunOfJob(row.text(Meaning.SET), job, shape(), seconds);
        }

        private RunShape shape() throws BadValue {
            int workers = workers();
            Optional<String> typeName = row.text(Meaning.WORKER_TYPE);
            Optional<WorkerType> type = typeName.flatMap(WorkerType::of);
            if (type.isPresent() && workers < Configuration.MINIMUM_WORKERS) {
                throw new BadValue("A Glue job has 2 workers or more, the driver's among them, not " + workers + ".");
            }
            Optional<Configuration> glue = type.map(known -> Configuration.fixed(GlueVersion.DEFAULT, known, workers));
            OptionalDouble slots = positive(Meaning.SLOTS);
            OptionalDouble memory = positive(Meaning.MEMORY_GB);
            OptionalDouble perWorker =
                    glue.map(known -> OptionalDouble.of(known.executorCores())).orElseGet(() -> over(slots, workers));
            if (memory.isEmpty() && type.isPresent()) {
                memory = OptionalDouble.of(type.get().memoryGb());
            }
            OptionalDouble perSlot = memory.isPresent() && perWorker.isPresent()
                    ? over(memory, perWorker.getAsDouble())
                    : OptionalDouble.empty();
            OptionalDouble all = slots.isEmpty() && glue.isPresent()
                    ? OptionalDouble.of(glue.get().slots())
                    : slots;
            return new RunShape(
                    workers,
                    all,
                    perWorker,
                    typeName,
                    perSlot,
                    positive(Meaning.INPUT_GB),
                    flex(),
                    row.text(Meaning.CONTEXT).orElse(""),
                    parameters());
        }

        private boolean flex() throws BadValue {
            String name = row.text(Meaning.EXECUTION_CLASS)
                    .map(word -> word.toUpperCase(Locale.ROOT))
                    .orElse(ExecutionClass.STANDARD.name());
            return switch (name) {
                case "STANDARD" -> false;
                case "FLEX" -> true;
                default -> throw new BadValue("The execution class is " + name + ", neither STANDARD nor FLEX.");
            };
        }

        private int workers() throws BadValue {
            double workers =
                    positive(Meaning.WORKERS).orElseThrow(() -> new BadValue("The number of workers is missing."));
            if (workers != Math.rint(workers) || workers > MOST_WORKERS) {
                throw new BadValue("The number of workers is "
                        + row.text(Meaning.WORKERS).orElse("") + ", no whole number that can be.");
            }
            return (int) workers;
        }

        private TreeMap<String, Double> parameters() throws BadValue {
            TreeMap<String, Double> parameters = new TreeMap<>();
            row.parameters().forEach((name, value) -> parameters.put(name, value.doubleValue()));
            return parameters;
        }

        private OptionalDouble positive(Meaning meaning) throws BadValue {
            Optional<BigDecimal> value = row.number(meaning);
            if (value.filter(number -> number.signum() == 0).isPresent()) {
                throw new BadValue("'" + row.text(meaning).orElse("") + "' for " + name(meaning) + " is not above 0.");
            }
            return value.isPresent() ? OptionalDouble.of(value.get().doubleValue()) : OptionalDouble.empty();
        }

        private static OptionalDouble over(OptionalDouble value, double divisor) {
            return value.isPresent() ? OptionalDouble.of(value.getAsDouble() / divisor) : value;
        }
    }
}
