package dev.gluewise.simulator.replay;

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

    private static final String HINT = "Start the replay with ./gluewise replay, which fetches Spark once.";

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

    /** The libraries that a file names. */
    public static SparkLibraries read(Path file) throws ProblemException {
        String classPath;
        try {
            classPath = Files.readString(file).strip();
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
}
