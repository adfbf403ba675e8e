package dev.gluewise.simulator.spark.sample.history;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the two files of a history. */
public final class HistoryFiles {
    /** File of the jobs' definitions. */
    public static final String JOBS = "get-jobs.json";

    /** File of the jobs' runs, those of one job after those of the other. */
    public static final String RUNS = "get-job-runs.json";

    private final HistoryMaker maker;

    public HistoryFiles(long seed) {
        maker = new HistoryMaker(seed);
    }

    /** Writes the history of all jobs into a folder that is there. */
    public void write(Path folder, List<JobPlan> plans) throws IOException {
        ObjectMapper json = new ObjectMapper();
        CliJson cli = new CliJson();
        ObjectNode jobs = json.createObjectNode();
        ArrayNode jobList = jobs.putArray("Jobs");
        ObjectNode runs = json.createObjectNode();
        ArrayNode runList = runs.putArray("JobRuns");
        for (JobPlan plan : plans) {
            jobList.add(cli.job(plan));
            maker.runs(plan).forEach(run -> runList.add(cli.run(run)));
        }
        write(json, jobs, folder.resolve(JOBS));
        write(json, runs, folder.resolve(RUNS));
    }

    private static void write(ObjectMapper json, ObjectNode document, Path file) throws IOException {
        // Four spaces, line feeds and no blank before a colon, as the AWS command line writes it.
        DefaultIndenter indenter = new DefaultIndenter("    ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        Files.writeString(file, json.writer(printer).writeValueAsString(document) + "\n");
    }
}
