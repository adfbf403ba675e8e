package dev.gluewise.analyzer.source;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/** Histories of any size as the AWS command line prints them: one file of definitions, one of runs for each job. */
final class MadeHistory {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private MadeHistory() {}

    static void write(Path folder, int jobs, int runs) throws IOException {
        Files.createDirectories(folder);
        Random random = new Random(7);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("get-jobs.json"))) {
            out.write("{\"Jobs\": [");
            for (int job = 0; job < jobs; job++) {
                out.write((job == 0 ? "" : ",") + "\n    " + job(job));
            }
            out.write("\n]}\n");
        }
        for (int job = 0; job < jobs; job++) {
            try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("runs-" + job + ".json"))) {
                out.write("{\"JobRuns\": [");
                for (int run = 0; run < runs; run++) {
                    out.write((run == 0 ? "" : ",") + "\n    " + run(job, run, random));
                }
                out.write("\n]}\n");
            }
        }
    }

    private static String job(int job) {
        return "{\"Name\": \"job_" + job + "\", \"Role\": \"arn:aws:iam::123456789012:role/GlueRole\", \"CreatedOn\":"
                + " \"2025-01-01T00:00:00+00:00\", \"LastModifiedOn\": \"2026-01-01T00:00:00+00:00\", \"ExecutionProperty\":"
                + " {\"MaxConcurrentRuns\": 1}, \"Command\": {\"Name\": \"glueetl\", \"ScriptLocation\": \"s3://code/job_"
                + job
                + ".py\", \"PythonVersion\": \"3\"}, \"DefaultArguments\": {\"--enable-metrics\": \"true\","
                + " \"--enable-auto-scaling\": \"" + (job % 3 == 0) + "\", \"--TempDir\": \"s3://temp/job_" + job
                + "/\", \"--connection\": \"jdbc:postgresql://db/sales?user=etl&password=hunter2hunter2\"}, \"MaxRetries\": 0,"
                + " \"AllocatedCapacity\": 10, \"Timeout\": 2880, \"MaxCapacity\": 10.0, \"WorkerType\": \"G.1X\","
                + " \"NumberOfWorkers\": 10, \"GlueVersion\": \"4.0\", \"ExecutionClass\": \"STANDARD\"}";
    }

    private static String run(int job, int run, Random random) {
        Instant start = FIRST.plusSeconds(run * 43_200L + job);
        int seconds = 300 + random.nextInt(600);
        boolean failed = random.nextInt(20) == 0;
        return "{\"Id\": \"jr_" + String.format("%032x%032x", job, run)
                + "\", \"Attempt\": 0, \"TriggerName\": \"nightly\","
                + " \"JobName\": \"job_" + job + "\", \"StartedOn\": \"" + start + "\", \"LastModifiedOn\": \""
                + start.plusSeconds(seconds + 40) + "\", \"CompletedOn\": \"" + start.plusSeconds(seconds + 40)
                + "\", \"JobRunState\": \"" + (failed ? "FAILED" : "SUCCEEDED") + "\", \"Arguments\": {\"--date\": \""
                + start.toString().substring(0, 10) + "\", \"--api-key\": \"hunter2hunter2\"}, "
                + (failed
                        ? "\"ErrorMessage\": \"An error occurred while calling o123.save. No space left on device\", "
                        : "")
                + "\"PredecessorRuns\": [], \"AllocatedCapacity\": 10, \"ExecutionTime\": " + seconds
                + ", \"Timeout\": 2880, \"MaxCapacity\": 10.0, \"WorkerType\": \"G.1X\", \"NumberOfWorkers\": "
                + (run < 100 ? 10 : 14) + ", \"LogGroupName\": \"/aws-glue/jobs\", \"GlueVersion\": \"4.0\","
                + " \"DPUSeconds\": " + seconds * 10.0 + ", \"ExecutionClass\": \"STANDARD\"}";
    }
}
