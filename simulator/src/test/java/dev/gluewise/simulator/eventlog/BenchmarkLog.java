package dev.gluewise.simulator.eventlog;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiPredicate;

/** Writes large logs, whose lines are as those of a SQL query. */
final class BenchmarkLog {
    static final int TASKS_PER_STAGE = 1_000;

    private BenchmarkLog() {}

    /** Whole stages until the log has about so many bytes. */
    static Path ofBytes(long size) throws IOException {
        return write((bytes, tasks) -> bytes < size);
    }

    /** Whole stages until the log has so many tasks. */
    static Path ofTasks(int count) throws IOException {
        return write((bytes, tasks) -> tasks < count);
    }

    /** One small job, and the start of a SQL query whose plan takes so many bytes. */
    static Path ofOneLine(long size) throws IOException {
        Path log = Files.createTempFile("gluewise-long-line", ".log");
        byte[] node = "{\\\"nodeName\\\":\\\"Project\\\",\\\"simpleString\\\":\\\"Project [a#1, b#2]\\\"},"
                .getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(log))) {
            out.write(LogText.begun().bytes());
            out.write(new LogText()
                    .raw("{\"Event\":\"org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionStart\","
                            + "\"executionId\":1,\"description\":\"long\",\"physicalPlanDescription\":\"")
                    .bytes());
            for (long written = 0; written < size; written += node.length) {
                out.write(node);
            }
            out.write(new LogText()
                    .raw("\",\"time\":" + (LogText.START + 15) + "}\n")
                    .bytes());
            out.write(new LogText()
                    .jobStart(0, 20, 0)
                    .stageSubmitted(0, 0, 1, 25)
                    .task(0, 0, 0, 30, 130)
                    .stageCompleted(0, 0, 1, 140)
                    .jobEnd(0, 150)
                    .applicationEnd(160)
                    .bytes());
        }
        return log;
    }

    private static Path write(BiPredicate<Long, Integer> goesOn) throws IOException {
        Path log = Files.createTempFile("gluewise-benchmark", ".log");
        String accumulables = accumulables();
        long written = 0;
        int task = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(log))) {
            written += append(out, LogText.begun());
            for (int stage = 0; goesOn.test(written, task); stage++) {
                long at = stage * 10_000L;
                written += append(out, new LogText().jobStart(stage, at, stage));
                written += append(out, new LogText().stageSubmitted(stage, 0, TASKS_PER_STAGE, at));
                for (int partition = 0; partition < TASKS_PER_STAGE; partition++, task++) {
                    long launch = at + partition * 7L;
                    String lines = new LogText()
                            .task(task, stage, partition, launch, launch + 500 + task % 97)
                            .toString();
                    byte[] bytes =
                            lines.replace("\"Accumulables\":[{", accumulables).getBytes(StandardCharsets.UTF_8);
                    out.write(bytes);
                    written += bytes.length;
                }
                written += append(out, new LogText().stageCompleted(stage, 0, TASKS_PER_STAGE, at + 9_000));
                written += append(out, new LogText().jobEnd(stage, at + 9_100));
            }
        }
        return log;
    }

    private static int append(OutputStream out, LogText text) throws IOException {
        byte[] bytes = text.bytes();
        out.write(bytes);
        return bytes.length;
    }

    /** As many accumulators as a task of a SQL query updates; they make up most of a real log. */
    private static String accumulables() {
        StringBuilder text = new StringBuilder("\"Accumulables\":[");
        String[] names = {
            "data size",
            "shuffle bytes written",
            "number of output rows",
            "internal.metrics.executorRunTime",
            "internal.metrics.executorCpuTime",
            "internal.metrics.shuffle.write.recordsWritten",
            "internal.metrics.resultSize",
            "time in aggregation build"
        };
        for (int i = 0; i < 2 * names.length; i++) {
            text.append("{\"ID\":").append(100 + i).append(",\"Name\":\"").append(names[i % names.length]);
            text.append("\",\"Update\":")
                    .append(i * 7919)
                    .append(",\"Value\":\"")
                    .append(i * 104_729L);
            text.append("\",\"Internal\":true,\"Count Failed Values\":true,\"Metadata\":\"sql\"},");
        }
        return text.append('{').toString();
    }
}
