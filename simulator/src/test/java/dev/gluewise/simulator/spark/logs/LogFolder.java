package dev.gluewise.simulator.spark.logs;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes event logs into a folder, as large as one likes. */
final class LogFolder {
    private static final long START = 1_700_000_000_000L;

    private final Path folder;
    /** The lines of so many tasks are the same in every log. */
    private final Map<Integer, String> taskEnds = new HashMap<>();

    LogFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** A compressed log of one stage of so many tasks, one after the other. */
    Path log(String application, int tasks) throws IOException {
        return write(folder.resolve(application + ".gz"), application, tasks);
    }

    /** A log that Spark rolled, of one part. */
    Path rolling(String application, int tasks) throws IOException {
        Path log = Files.createDirectories(folder.resolve("eventlog_v2_" + application));
        write(log.resolve("events_1_" + application + ".gz"), application, tasks);
        return log;
    }

    private Path write(Path file, String application, int tasks) throws IOException {
        try (Writer out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            line(out, "{'Event':'SparkListenerLogStart','Spark Version':'3.5.6'}");
            line(
                    out,
                    "{'Event':'SparkListenerApplicationStart','App Name':'spark name','App ID':'%s','Timestamp':%d}",
                    application,
                    START);
            line(
                    out,
                    "{'Event':'SparkListenerExecutorAdded','Timestamp':%d,'Executor ID':'1',"
                            + "'Executor Info':{'Host':'h','Total Cores':4}}",
                    START + 10);
            line(
                    out,
                    "{'Event':'SparkListenerJobStart','Job ID':0,'Submission Time':%d,'Stage IDs':[0],'Properties':{}}",
                    START + 20);
            line(
                    out,
                    "{'Event':'SparkListenerStageSubmitted','Stage Info':{'Stage ID':0,'Stage Attempt ID':0,"
                            + "'Number of Tasks':%d}}",
                    tasks);
            out.write(taskEnds.computeIfAbsent(tasks, LogFolder::taskEnds));
            line(out, "{'Event':'SparkListenerApplicationEnd','Timestamp':%d}", START + 40 + tasks * 10L);
        }
        return file;
    }

    private static String taskEnds(int tasks) {
        StringBuilder lines = new StringBuilder();
        for (int task = 0; task < tasks; task++) {
            lines.append(text(
                    "{'Event':'SparkListenerTaskEnd','Stage ID':0,'Task End Reason':{'Reason':'Success'},"
                            + "'Task Info':{'Task ID':%d,'Index':%d,'Launch Time':%d,'Finish Time':%d,"
                            + "'Executor ID':'1'}}",
                    task, task, START + 30 + task * 10L, START + 37 + task * 10L));
        }
        return lines.toString();
    }

    private static void line(Writer out, String text, Object... figures) throws IOException {
        out.write(text(text, figures));
    }

    private static String text(String line, Object... figures) {
        return String.format(Locale.ROOT, line, figures).replace('\'', '"') + "\n";
    }
}
