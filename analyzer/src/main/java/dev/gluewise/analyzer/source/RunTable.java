package dev.gluewise.analyzer.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.gluewise.analyzer.prediction.history.RunOfJob;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Runs in a CSV: {@code job,workers} and optionally {@code seconds,worker_type,execution_class,slots,memory_gb,input_gb,
 * context,set} and any number of {@code x_NAME}. Columns of other names are left alone.
 *
 * @param rows the runs, in the file's order
 */
public record RunTable(List<RunOfJob> rows) {
    private static final String PARAMETER_PREFIX = "x_";

    public RunTable {
        rows = List.copyOf(rows);
    }

    /**
     * Reads past runs.
     *
     * @throws ProblemException where the file cannot be read or a row has no job, workers or seconds
     */
    public static RunTable past(Path file) throws ProblemException {
        return read(file, List.of("job", "workers", "seconds"));
    }

    /**
     * Reads runs to predict; a column {@code seconds} is not looked at.
     *
     * @throws ProblemException where the file cannot be read or a row has no job or workers
     */
    public static RunTable queries(Path file) throws ProblemException {
        return read(file, List.of("job", "workers"));
    }

    private static RunTable read(Path file, List<String> required) throws ProblemException {
        List<RunOfJob> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            Optional<Columns> columns = Optional.empty();
            for (CsvRecord record : reader) {
                if (columns.isEmpty()) {
                    columns = Optional.of(Columns.of(file, record, required));
                } else {
                    rows.add(new RowReader(file, columns.get(), record).row());
                }
            }
            if (columns.isEmpty()) {
                throw unreadable(file, 1, "This file is empty.", "Its first line names the columns: job,workers,…");
            }
        } catch (CsvParseException e) {
            throw new ProblemException(
                    Problem.in(
                            file.toString(),
                            ProblemCode.UNREADABLE_INPUT,
                            "This is no CSV: " + e.getMessage() + ".",
                            "Check its quotes."),
                    e);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new ProblemException(
                    Problem.in(
                            file.toString(),
                            ProblemCode.UNREADABLE_INPUT,
                            Files.exists(file) ? "This file cannot be read as UTF-8 text." : "There is no such file.",
                            "Check its name, its rights and its encoding."),
                    e);
        }
        return new RunTable(rows);
    }

    private static ProblemException unreadable(Path file, long line, String message, String hint) {
        return new ProblemException(Problem.at(file.toString(), line, ProblemCode.UNREADABLE_INPUT, message, hint));
    }

    /** Where each column stands. */
    private record Columns(TreeMap<String, Integer> indexes, boolean timed) {
        static Columns of(Path file, CsvRecord header, List<String> required) throws ProblemException {
            TreeMap<String, Integer> indexes = new TreeMap<>();
            List<String> names = header.getFields();
            for (int i = 0; i < names.size(); i++) {
                // A spreadsheet may write a byte order mark before the first name.
                String name = names.get(i).replace("\uFEFF", "").strip();
                if (indexes.put(name, i) != null) {
                    throw unreadable(
                            file,
                            header.getStartingLineNumber(),
                            "The column " + name + " stands there twice.",
                            "Leave one of them.");
                }
            }
            for (String name : required) {
                if (!indexes.containsKey(name)) {
                    throw unreadable(
                            file,
                            header.getStartingLineNumber(),
                            "There is no column " + name + ".",
                            "The first line names the columns; needed are " + String.join(",", required) + ".");
                }
            }
            return new Columns(indexes, required.contains("seconds"));
        }
    }

    /** Reads the fields of one record. */
    private record RowReader(Path file, Columns columns, CsvRecord record) {
        RunOfJob row() throws ProblemException {
            if (record.getFieldCount() > columns.indexes().size()) {
                throw bad(
                        "This row has " + record.getFieldCount() + " fields for "
                                + columns.indexes().size() + " columns.",
                        "Put text that holds a comma in quotes.");
            }
            String job = text("job").orElseThrow(() -> bad("The job's name is missing.", "Every row names its job."));
            OptionalDouble seconds = columns.timed() ? positive("seconds") : OptionalDouble.empty();
            if (columns.timed() && seconds.isEmpty()) {
                throw bad("The run time is missing.", "Leave out runs whose seconds are not known.");
            }
            return new RunOfJob(text("set"), job, shape(), seconds);
        }

        private RunShape shape() throws ProblemException {
            int workers = workers();
            Optional<String> typeName = text("worker_type");
            Optional<WorkerType> type = typeName.flatMap(WorkerType::of);
            if (type.isPresent() && workers < Configuration.MINIMUM_WORKERS) {
                throw bad("A Glue job has 2 workers or more, not " + workers + ".", "Count the driver too.");
            }
            Optional<Configuration> glue = type.map(known -> Configuration.fixed(GlueVersion.DEFAULT, known, workers));
            OptionalDouble slots = positive("slots");
            OptionalDouble memory = positive("memory_gb");
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
                    positive("input_gb"),
                    flex(),
                    text("context").orElse(""),
                    parameters());
        }

        private boolean flex() throws ProblemException {
            String name = text("execution_class").orElse(ExecutionClass.STANDARD.name());
            return switch (name) {
                case "STANDARD" -> false;
                case "FLEX" -> true;
                default -> throw bad("The execution class is " + name + ".", "It is STANDARD or FLEX, or left empty.");
            };
        }

        private int workers() throws ProblemException {
            double workers = positive("workers")
                    .orElseThrow(() -> bad("The number of workers is missing.", "Count the driver too."));
            if (workers != Math.rint(workers) || workers > 1_000_000) {
                throw bad("The number of workers is " + text("workers").orElse("") + ".", "It is a whole number.");
            }
            return (int) workers;
        }

        private TreeMap<String, Double> parameters() throws ProblemException {
            TreeMap<String, Double> parameters = new TreeMap<>();
            for (String name : columns.indexes().keySet()) {
                if (name.startsWith(PARAMETER_PREFIX)) {
                    OptionalDouble value = number(name);
                    if (value.isPresent()) {
                        parameters.put(name.substring(PARAMETER_PREFIX.length()), value.getAsDouble());
                    }
                }
            }
            return parameters;
        }

        private Optional<String> text(String name) {
            Integer index = columns.indexes().get(name);
            if (index == null || index >= record.getFieldCount()) {
                return Optional.empty();
            }
            String field = record.getField(index).strip();
            return field.isEmpty() ? Optional.empty() : Optional.of(field);
        }

        private OptionalDouble number(String name) throws ProblemException {
            Optional<String> text = text(name);
            if (text.isEmpty()) {
                return OptionalDouble.empty();
            }
            try {
                double value = Double.parseDouble(text.get());
                if (Double.isFinite(value)) {
                    return OptionalDouble.of(value);
                }
            } catch (NumberFormatException e) {
                // Told below, as an infinite one is.
            }
            throw bad(
                    "The column " + name + " holds " + text.get() + ", which is no number.",
                    "Write numbers with a point and without separators.");
        }

        private OptionalDouble positive(String name) throws ProblemException {
            OptionalDouble value = number(name);
            if (value.isPresent() && !(value.getAsDouble() > 0)) {
                throw bad("The column " + name + " holds " + text(name).orElse("") + ".", "It is above 0.");
            }
            return value;
        }

        private static OptionalDouble over(OptionalDouble value, double divisor) {
            return value.isPresent() ? OptionalDouble.of(value.getAsDouble() / divisor) : value;
        }

        private ProblemException bad(String message, String hint) {
            return unreadable(file, record.getStartingLineNumber(), message, hint);
        }
    }
}
