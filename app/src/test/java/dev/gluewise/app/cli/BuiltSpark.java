package dev.gluewise.app.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gluewise.simulator.process.SparkLibraries;
import java.nio.file.Files;
import java.nio.file.Path;

/** Spark as this build has it, for the tests that start it. They are skipped where it was built without. */
public final class BuiltSpark implements AutoCloseable {
    private static final Path BUILT = Path.of("..", "simulator", "target");

    private BuiltSpark() {}

    /** Lets the commands find Spark until it is closed. */
    public static BuiltSpark use() {
        Path classPath = BUILT.resolve("spark-class-path");
        // The list may be left from an earlier build; the classes are of the last one.
        Path classes = BUILT.resolve("classes/dev/gluewise/simulator/spark/process/ReplayMain.class");
        assumeTrue(Files.exists(classPath) && Files.exists(classes), "Skipped: built without Spark");
        System.setProperty(SparkLibraries.PROPERTY, classPath.toString());
        return new BuiltSpark();
    }

    @Override
    public void close() {
        System.clearProperty(SparkLibraries.PROPERTY);
    }
}
