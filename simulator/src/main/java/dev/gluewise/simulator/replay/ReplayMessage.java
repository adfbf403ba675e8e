package dev.gluewise.simulator.replay;

import dev.gluewise.simulator.process.MessageJson;
import dev.gluewise.simulator.schedule.StageSpan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the process that replays tells of it, each a line of JSON. */
public sealed interface ReplayMessage {
    /** The process has found its Spark, whose version this is. */
    record Started(String sparkVersion) implements ReplayMessage {}

    /**
     * The first task of a stage has been launched.
     *
     * @param stage index into the plan's stages
     * @param seconds when, on the clock of the replayed run
     */
    record StageStarted(int stage, double seconds) implements ReplayMessage {}

    /** A stage has ended. */
    record StageEnded(StageEnd end) implements ReplayMessage {}

    /** Executors with nothing to do were taken away. */
    record Left(ExecutorsLeft executors) implements ReplayMessage {}

    /** How far it has come; told some times a second. */
    record Reached(ReplayStanding standing) implements ReplayMessage {}

    /** How fast this machine or cluster is, and what follows from it. */
    record Calibrated(Calibration calibration) implements ReplayMessage {}

    /**
     * The replay has come to its end.
     *
     * @param seconds application start to application end
     * @param executorSeconds lifetimes of all executors, summed
     * @param executors how many there were in all
     * @param peakExecutors most at once
     * @param effort what it has taken
     */
    record Finished(double seconds, double executorSeconds, int executors, int peakExecutors, ReplayEffort effort)
            implements ReplayMessage {}

    /**
     * The plan cannot be replayed truthfully, or not there.
     *
     * @param reason one sentence: why
     * @param hint one sentence: what to do
     */
    record Refused(String reason, String hint) implements ReplayMessage {}

    /**
     * The replay has failed.
     *
     * @param reason what went wrong, in the words of whoever met it
     */
    record Failed(String reason) implements ReplayMessage {}

    /** The message as a line, without the line feed. */
    default String line() {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (this) {
            case Started started -> {
                fields.put("event", "started");
                fields.put("sparkVersion", started.sparkVersion());
            }
            case StageEnded ended -> {
                fields.put("event", "stage");
                fields.put("stage", ended.end().stage());
                fields.put("startSeconds", ended.end().span().startSeconds());
                fields.put("endSeconds", ended.end().span().endSeconds());
                fields.put("executorSeconds", ended.end().executorSeconds());
            }
            case StageStarted begun -> {
                fields.put("event", "stageStarted");
                fields.put("stage", begun.stage());
                fields.put("seconds", begun.seconds());
            }
            case Left left -> {
                fields.put("event", "executorsLeft");
                fields.put("seconds", left.executors().seconds());
                fields.put("before", left.executors().before());
                fields.put("now", left.executors().now());
                fields.put("idleSeconds", left.executors().idleSeconds());
            }
            case Reached reached -> {
                fields.put("event", "reached");
                fields.put("seconds", reached.standing().seconds());
                fields.put("tasksEnded", reached.standing().tasksEnded());
                write(reached.standing().effort(), fields);
            }
            case Calibrated calibrated -> {
                fields.put("event", "calibrated");
                fields.put("millisPerTask", calibrated.calibration().millisPerTask());
                fields.put("tasksPerSecond", calibrated.calibration().tasksPerSecond());
                fields.put("leastCompression", calibrated.calibration().leastCompression());
                fields.put("compression", calibrated.calibration().compression());
            }
            case Finished finished -> {
                fields.put("event", "finished");
                fields.put("seconds", finished.seconds());
                fields.put("executorSeconds", finished.executorSeconds());
                fields.put("executors", finished.executors());
                fields.put("peakExecutors", finished.peakExecutors());
                write(finished.effort(), fields);
            }
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

    private static void write(ReplayEffort effort, Map<String, Object> fields) {
        fields.put("wallSeconds", effort.seconds());
        fields.put("memoryBytes", effort.memoryBytes());
        fields.put("machineBytes", effort.machineBytes());
        effort.threads().ifPresent(tasks -> {
            fields.put("threads", tasks.threads());
            fields.put("asleep", tasks.asleep());
        });
    }

    private static ReplayEffort effort(MessageJson.Fields fields) {
        return new ReplayEffort(
                fields.number("wallSeconds"),
                (long) fields.number("memoryBytes"),
                (long) fields.number("machineBytes"),
                fields.has("threads")
                        ? Optional.of(new TaskThreads(fields.whole("threads"), fields.number("asleep")))
                        : Optional.empty());
    }

    /** The message that a line holds; empty where it is none, such as something that a library printed. */
    static Optional<ReplayMessage> of(String line) {
        return MessageJson.read(line).flatMap(ReplayMessage::of);
    }

    private static Optional<ReplayMessage> of(MessageJson.Fields fields) {
        return Optional.ofNullable(
                switch (fields.text("event")) {
                    case "started" -> new Started(fields.text("sparkVersion"));
                    case "stage" ->
                        new StageEnded(new StageEnd(
                                new StageSpan(
                                        fields.whole("stage"),
                                        fields.number("startSeconds"),
                                        fields.number("endSeconds")),
                                fields.number("executorSeconds")));
                    case "stageStarted" -> new StageStarted(fields.whole("stage"), fields.number("seconds"));
                    case "executorsLeft" ->
                        new Left(new ExecutorsLeft(
                                fields.number("seconds"),
                                fields.whole("before"),
                                fields.whole("now"),
                                fields.number("idleSeconds")));
                    case "reached" ->
                        new Reached(new ReplayStanding(
                                fields.number("seconds"), fields.whole("tasksEnded"), effort(fields)));
                    case "calibrated" ->
                        new Calibrated(new Calibration(
                                fields.number("millisPerTask"),
                                fields.number("tasksPerSecond"),
                                fields.number("leastCompression"),
                                fields.number("compression")));
                    case "finished" ->
                        new Finished(
                                fields.number("seconds"),
                                fields.number("executorSeconds"),
                                fields.whole("executors"),
                                fields.whole("peakExecutors"),
                                effort(fields));
                    case "refused" -> new Refused(fields.text("reason"), fields.text("hint"));
                    case "failed" -> new Failed(fields.text("reason"));
                    default -> null;
                });
    }
}
