package dev.gluewise.analyzer.source;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.glue.GlueRecords;
import dev.gluewise.analyzer.source.CsvColumns.Meaning;
import dev.gluewise.analyzer.source.CsvRow.BadValue;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A row of a CSV history as the run that Glue would report, so that one reader serves all histories. */
final class CsvRun {
    /**
     * A run.
     *
     * @param note what had to be assumed
     */
    record Result(ObjectNode node, Optional<String> note) {}

    private static final int ID_DIGITS = 24;

    private CsvRun() {}

    /**
     * @param original the row by its columns' names
     * @param repeat the how manieth of equal rows it is, from 1
     */
    static Result read(CsvRow row, ObjectNode original, int repeat) throws BadValue {
        ObjectNode run = JsonNodeFactory.instance.objectNode();
        String job = row.text(Meaning.JOB).orElseThrow(() -> new BadValue("This row names no job."));
        run.put("Id", row.text(Meaning.ID).orElseGet(() -> id(original, repeat)));
        run.put("JobName", job);
        number(run, "ExecutionTime", row, Meaning.SECONDS);
        number(run, "NumberOfWorkers", row, Meaning.WORKERS);
        number(run, "DPUSeconds", row, Meaning.DPU_SECONDS);
        number(run, "Attempt", row, Meaning.ATTEMPT);
        number(run, "MaxCapacity", row, Meaning.MAX_CAPACITY);
        number(run, GlueRecords.INPUT_GB, row, Meaning.INPUT_GB);
        time(run, "StartedOn", row, Meaning.STARTED);
        time(run, "CompletedOn", row, Meaning.COMPLETED);
        row.text(Meaning.ERROR).ifPresent(message -> run.put("ErrorMessage", message));
        row.text(Meaning.TRIGGER).ifPresent(name -> run.put("TriggerName", name));
        row.text(Meaning.PREVIOUS).ifPresent(id -> run.put("PreviousRunId", id));
        row.text(Meaning.EXECUTION_CLASS).ifPresent(name -> run.put("ExecutionClass", name.toUpperCase(Locale.ROOT)));
        Optional<String> autoScaling = row.text(Meaning.AUTO_SCALING);
        if (autoScaling.isPresent()) {
            run.putObject("Arguments").put("--enable-auto-scaling", truth(autoScaling.get()));
        }
        // A table without states is one of runs that went through: it says how long they took.
        run.put("JobRunState", row.columns().column(Meaning.STATE).isPresent() ? state(row) : "SUCCEEDED");
        parameters(run, row);
        Optional<String> note = size(run, row);
        run.set(GlueRecords.CSV_ROW, original);
        return new Result(run, note);
    }

    private static Optional<String> size(ObjectNode run, CsvRow row) {
        String version = row.text(Meaning.GLUE_VERSION).orElse(GlueVersion.DEFAULT.label());
        Optional<String> type = row.text(Meaning.WORKER_TYPE);
        boolean otherMachines = row.text(Meaning.SLOTS).isPresent()
                || row.text(Meaning.MEMORY_GB).isPresent();
        run.put("GlueVersion", version);
        type.ifPresent(name -> run.put("WorkerType", name));
        if (type.isEmpty() && !otherMachines) {
            run.put("WorkerType", WorkerType.G_1X.label());
            return Optional.of("Some rows name no worker type; Glue's own default stands for it, G.1X.");
        }
        return row.text(Meaning.GLUE_VERSION).isPresent()
                ? Optional.empty()
                : Optional.of("Some rows name no Glue version; Glue's own default stands for it, " + version + ".");
    }

    private static void parameters(ObjectNode run, CsvRow row) throws BadValue {
        ObjectNode numbers = JsonNodeFactory.instance.objectNode();
        number(numbers, "slots", row, Meaning.SLOTS);
        number(numbers, "memory_gb", row, Meaning.MEMORY_GB);
        row.parameters().forEach((name, value) -> numbers.set(name, DecimalNode.valueOf(value)));
        if (!numbers.isEmpty()) {
            run.set(GlueRecords.PARAMETERS, numbers);
        }
    }

    private static void number(ObjectNode run, String field, CsvRow row, Meaning meaning) throws BadValue {
        Optional<BigDecimal> number = row.number(meaning);
        if (number.isPresent()) {
            run.set(field, DecimalNode.valueOf(number.get()));
        }
    }

    private static void time(ObjectNode run, String field, CsvRow row, Meaning meaning) throws BadValue {
        Optional<String> value = row.text(meaning);
        if (value.isEmpty()) {
            return;
        }
        String text = value.get();
        if (text.matches("\\d{1,15}(\\.\\d{1,9})?")) {
            run.set(field, DecimalNode.valueOf(new BigDecimal(text)));
            return;
        }
        run.put(field, moment(text).toString());
    }

    /** A time without a zone is taken for UTC, as Glue's own are. */
    private static OffsetDateTime moment(String text) throws BadValue {
        String iso = text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2})[ T]", "$1T")
                .replaceFirst(" ?UTC$", "Z")
                .replaceFirst(" ([+-])", "$1")
                .replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        try {
            if (iso.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(iso).atStartOfDay().atOffset(ZoneOffset.UTC);
            }
            return iso.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                    ? OffsetDateTime.parse(iso)
                    : LocalDateTime.parse(iso).atOffset(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new BadValue("'" + CsvRow.shown(text) + "' is no time such as 2026-10-01T02:00:00Z.");
        }
    }

    /** Whether a row tells that its run did not end well, or has not ended. */
    static boolean endedBadly(CsvRow row) {
        RunState state = RunState.of(state(row));
        return state != RunState.SUCCEEDED && state != RunState.UNKNOWN;
    }

    private static String state(CsvRow row) {
        String word = row.text(Meaning.STATE).orElse("").toUpperCase(Locale.ROOT);
        return switch (word) {
            case "SUCCESS", "SUCCESSFUL", "OK", "DONE", "COMPLETED", "COMPLETE", "PASSED" -> "SUCCEEDED";
            case "FAILURE", "FAIL" -> "FAILED";
            case "TIMED OUT", "TIMED_OUT" -> "TIMEOUT";
            case "CANCELLED", "CANCELED", "ABORTED" -> "STOPPED";
            default -> word;
        };
    }

    private static String truth(String word) {
        return String.valueOf(List.of("true", "yes", "y", "1", "on").contains(word.toLowerCase(Locale.ROOT)));
    }

    /** The same row gets the same id whenever and from whichever file it comes. */
    private static String id(ObjectNode original, int repeat) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((original + "#" + repeat).getBytes(StandardCharsets.UTF_8));
            return "csv_" + HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
