package dev.gluewise.simulator.spark.sample.application;

import java.nio.file.Path;

/**
 * Where one application's data lies.
 *
 * @param root a folder of its own
 */
public record DataFolder(Path root) {
    /** The place of a table that the application reads, as Spark wants it. */
    public String input(String table) {
        return root.resolve("input").resolve(table).toUri().toString();
    }

    /** The place of a table that the application writes, as Spark wants it. */
    public String output(String table) {
        return root.resolve("output").resolve(table).toUri().toString();
    }
}
