package dev.gluewise.simulator.process;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of processes that run Spark. The program itself starts without Spark; its class path stands in a file,
 * which an installation has, and which the launcher writes when it fetches Spark.
 *
 * @param classPath as Java's option {@code -cp} takes it
 */
public record SparkLibraries(String classPath) {
    /** The system property that names that file. */
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

    /**
     * The libraries that a file names. Relative names are looked up in the file's folder, so that an installation can be
     * moved; the classes that a build has compiled with these libraries lie beside its file.
     *
     * @throws ProblemException where the file cannot be read, or what it names is not there
     */
    public static SparkLibraries read(Path file) throws ProblemException {
        List<Path> libraries;
        try {
            libraries = Arrays.stream(Files.readString(file).strip().split(File.pathSeparator))
                    .map(file::resolveSibling)
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.in(
                            file.toString(),
                            ProblemCode.SPARK_MISSING,
                            "The list of Spark's libraries cannot be read.",
                            HINT),
                    e);
        }
        if (!libraries.stream().allMatch(Files::exists)) {
            throw new ProblemException(Problem.in(
                    file.toString(), ProblemCode.SPARK_MISSING, "Some of Spark's libraries are gone.", HINT));
        }
        Path classes = file.resolveSibling("classes");
        return new SparkLibraries(Stream.concat(Stream.of(classes).filter(Files::isDirectory), libraries.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
    }

    /** These and more, such as {@code /opt/s3a/*}. */
    public SparkLibraries and(String more) {
        return new SparkLibraries(classPath + File.pathSeparator + more);
    }
}
