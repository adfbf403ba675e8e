package dev.gluewise.simulator.spark.logs;

import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.simulator.eventlog.EventLogReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** What workers need to read logs, beyond Spark itself: jars that the driver hands out. */
final class OwnClasses {
    /** One class of everything that is needed: the driver's own, the simulator's, of the modules below it. */
    private static final List<Class<?>> SIGNS =
            List.of(LogTask.class, EventLogReader.class, Problem.class, Jdk8Module.class);

    private OwnClasses() {}

    /** The jars; classes that lie in folders are put into new ones. */
    static List<Path> jars(Path folder) throws IOException {
        Set<Path> sources = new LinkedHashSet<>();
        for (Class<?> sign : SIGNS) {
            sources.add(source(sign));
        }
        List<Path> jars = new ArrayList<>();
        for (Path source : sources) {
            jars.add(
                    Files.isDirectory(source)
                            ? pack(source, folder.resolve("classes-" + jars.size() + ".jar"))
                            : source);
        }
        return jars;
    }

    private static Path source(Class<?> type) throws IOException {
        try {
            return Path.of(Objects.requireNonNull(
                            type.getProtectionDomain().getCodeSource(), () -> type + " comes from nowhere")
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("where the program lies cannot be told", e);
        }
    }

    private static Path pack(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> add(classes, file, out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return jar;
    }

    private static void add(Path classes, Path file, JarOutputStream out) {
        try {
            out.putNextEntry(new JarEntry(classes.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/")));
            Files.copy(file, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
