package dev.gluewise.pricing.catalog;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of Glue job, by what runs the script. Source: Glue API reference, {@code JobCommand.Name}. */
public enum JobKind {
    /** A Spark job that ends when its work is done. */
    ETL("glueetl"),
    /** A Spark job that runs on and on, in micro-batches. */
    STREAMING("gluestreaming"),
    /** A Python script on a single machine, without Spark. */
    PYTHON_SHELL("pythonshell"),
    /** A Python script on a Ray cluster. */
    RAY("glueray");

    private final String command;

    JobKind(String command) {
        this.command = command;
    }

    /** The name of the job's command as the Glue API writes it, such as {@code glueetl}. */
    public String command() {
        return command;
    }

    /** Whether Spark runs the script, so that the job has executors and can be resized. */
    public boolean isSpark() {
        return this == ETL || this == STREAMING;
    }

    /** The kind with the API's command name, or empty where Gluewise knows none such. */
    public static Optional<JobKind> of(String command) {
        return Arrays.stream(values())
                .filter(kind -> kind.command.equals(command.trim()))
                .findFirst();
    }
}
