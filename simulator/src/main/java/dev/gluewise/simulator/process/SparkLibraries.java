package dev.gluewise.simulator.process;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The class path of processes that run Spark. The program itself starts without Spark; the launcher fetches it when it is
 * first needed and leaves the class path in a file.
 *
 * @param classPath as Java's option {@code -cp} takes it
 */
public record SparkLibraries(String classPath) {
    /** The system property that names the launcher's file. */
    public static final String PROPERTY = "gluewise.spark.classpath";

    /** The least heap of a process with Spark, in megabytes. Spark itself asks for 450 that are free for objects. */
    public static final int LEAST_MEGABYTES = 512;

    private static final String HINT = "Run ./gluewise setup spark, which fetches it once.";

    /**
     * The libraries of this installation.
     *
     * @throws ProblemException where there are none, or some of them have gone
     */
    public static SparkLibraries find() throws ProblemException {
        String file = System.getProperty(PROPERTY, "");
        if (file.isEmpty()) {
            throw new ProblemException(
                    Problem.of(ProblemCode.SPARK_MISSING, "Spark is not installed with this program.", HINT));
        }
        return read(Path.of(file));
    }

    /** The libraries that a file of the build names, and the classes that were compiled with them, which lie beside it. */
    public static SparkLibraries read(Path file) throws ProblemException {
        String classPath;
        try {
            classPath = file.resolveSibling("classes")
                    + File.pathSeparator
                    + Files.readString(file).strip();
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.in(
                            file.toString(),
                            ProblemCode.SPARK_MISSING,
                            "The list of Spark's libraries cannot be read.",
                            HINT),
                    e);
        }
        boolean complete =
                Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of).allMatch(Files::exists);
        if (!complete) {
            throw new ProblemException(Problem.in(
                    file.toString(), ProblemCode.SPARK_MISSING, "Some of Spark's libraries are gone.", HINT));
        }
        return new SparkLibraries(classPath);
    }

    /** These and more, such as {@code /opt/s3a/*}. */
    public SparkLibraries and(String more) {
        return new SparkLibraries(classPath + File.pathSeparator + more);
    }
}
