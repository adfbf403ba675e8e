package dev.gluewise.simulator.spark.sample;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an executor process needs to find of a Spark installation, made from the libraries of this process: a folder
 * {@code jars}.
 *
 * @param folder what {@code SPARK_HOME} names
 */
public record SparkHome(Path folder) {
    /** Makes the folder; libraries of an earlier run go, lest two versions of one stand there. */
    public static SparkHome make(Path folder) throws IOException {
        Path jars = folder.resolve("jars");
        Folders.empty(jars);
        for (Path jar : ofClassPath(true)) {
            Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
        }
        return new SparkHome(folder);
    }

    /** The classes of this project, which Spark's executors need beside Spark's own, as a class path. */
    static String classFolders() {
        return String.join(
                File.pathSeparator,
                ofClassPath(false).stream().map(Path::toString).toList());
    }

    private static List<Path> ofClassPath(boolean libraries) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(entry -> libraries == entry.getFileName().toString().endsWith(".jar"))
                .toList();
    }
}
