package dev.gluewise.simulator.cluster;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.simulator.process.MessageJson;
import dev.gluewise.simulator.process.MessageJson.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What the process that reads logs on a cluster tells, each a line of JSON. */
public sealed interface ReadingMessage {
    /**
     * The search is over.
     *
     * @param files how many files and rolling logs will be looked at
     */
    record Found(int files) implements ReadingMessage {}

    /**
     * A log has been read.
     *
     * @param log where it lies, as the user would name it
     * @param file name of a file in the process's folder that holds its profile, packed
     * @param bytes how much was read, before it was unpacked
     */
    record Read(String log, String file, long bytes) implements ReadingMessage {}

    /** A file that was found is no log, nor did anybody say that it was one. */
    record Passed() implements ReadingMessage {}

    /** A log could not be read; its reason names it. */
    record Skipped(Problem problem) implements ReadingMessage {}

    /** All that was found has been looked at. */
    record Finished() implements ReadingMessage {}

    /**
     * The cluster cannot be used, or not so.
     *
     * @param reason one sentence: why
     * @param hint one sentence: what to do
     */
    record Refused(String reason, String hint) implements ReadingMessage {}

    /** Something went wrong, in the words of whoever met it. */
    record Failed(String reason) implements ReadingMessage {}

    /** The message as a line, without the line feed. */
    default String line() {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (this) {
            case Found found -> {
                fields.put("event", "found");
                fields.put("files", found.files());
            }
            case Read read -> {
                fields.put("event", "read");
                fields.put("log", read.log());
                fields.put("file", read.file());
                fields.put("bytes", read.bytes());
            }
            case Passed unused -> fields.put("event", "passed");
            case Skipped skipped -> {
                Problem problem = skipped.problem();
                fields.put("event", "skipped");
                fields.put("code", problem.code());
                fields.put("message", problem.message());
                fields.put("hint", problem.hint());
                if (problem.file() != null) {
                    fields.put("log", problem.file());
                }
                problem.line().ifPresent(line -> fields.put("line", line));
            }
            case Finished unused -> fields.put("event", "finished");
            case Refused refused -> {
                fields.put("event", "refused");
                fields.put("reason", refused.reason());
                fields.put("hint", refused.hint());
            }
            case Failed failed -> {
                fields.put("event", "failed");
                fields.put("reason", failed.reason());
            }
        }
        return MessageJson.write(fields);
    }

    /** The message that a line holds; empty where it is none, such as something that a library printed. */
    static Optional<ReadingMessage> of(String line) {
        return MessageJson.read(line).flatMap(ReadingMessage::of);
    }

    private static Optional<ReadingMessage> of(Fields fields) {
        return Optional.ofNullable(
                switch (fields.text("event")) {
                    case "found" -> new Found(fields.whole("files"));
                    case "read" ->
                        new Read(fields.text("log"), fields.text("file"), Math.round(fields.number("bytes")));
                    case "passed" -> new Passed();
                    case "skipped" -> new Skipped(problem(fields));
                    case "finished" -> new Finished();
                    case "refused" -> new Refused(fields.text("reason"), fields.text("hint"));
                    case "failed" -> new Failed(fields.text("reason"));
                    default -> null;
                });
    }

    private static Problem problem(Fields fields) {
        return new Problem(
                ProblemCode.valueOf(fields.text("code")),
                fields.text("message"),
                fields.texts().get("log"),
                fields.numbers().containsKey("line")
                        ? OptionalLong.of(Math.round(fields.number("line")))
                        : OptionalLong.empty(),
                fields.text("hint"));
    }
}
