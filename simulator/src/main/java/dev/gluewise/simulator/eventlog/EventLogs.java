package dev.gluewise.simulator.eventlog;

import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds event logs in the file system. */
public final class EventLogs {
    /** A log shows an event this early, or it is none. */
    private static final int BYTES_TO_JUDGE_BY = 128 << 10;

    private static final Pattern EVENT = Pattern.compile("\"Event\"\\s*:\\s*\"(SparkListener|org\\.apache\\.spark\\.)");

    private EventLogs() {}

    /**
     * The logs at a path, each of which {@link EventLogReader} reads on its own: a file or a rolling directory is
     * itself, whatever it holds; of another directory, the logs in it and below, sorted, without hidden files, empty
     * files, and files in whose beginning there is no Spark event.
     *
     * @return one or more paths
     * @throws ProblemException where the path is missing, cannot be read, or is a directory without logs
     */
    public static List<Path> find(Path path) throws ProblemException {
        if (!Files.exists(path)) {
            throw LogProblems.missing(path);
        }
        if (!Files.isReadable(path)) {
            throw LogProblems.noPermission(path);
        }
        if (!Files.isDirectory(path) || RollingLog.is(path)) {
            return List.of(path);
        }
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(path, new Finder(path, found));
        } catch (IOException e) {
            throw LogProblems.failed(path, e);
        }
        if (found.isEmpty()) {
            throw LogProblems.noLogs(path);
        }
        return found.stream().sorted().toList();
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> found;

        Finder(Path root, List<Path> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (!directory.equals(root) && hidden(directory)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (RollingLog.is(directory)) {
                found.add(directory);
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!hidden(file) && Files.isRegularFile(file) && looksLikeLog(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            // What may not be entered cannot be judged; the others are still of use.
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        private static boolean hidden(Path path) {
            return String.valueOf(path.getFileName()).startsWith(".");
        }

        private static boolean looksLikeLog(Path file) {
            try (InputStream raw = Files.newInputStream(file);
                    InputStream in = Codec.decode(raw)) {
                return EVENT.matcher(beginning(in)).find();
            } catch (AccessDeniedException e) {
                // Left to the reader, which says so: a log that is silently missing would be worse.
                return true;
            } catch (IOException | RuntimeException e) {
                return false;
            }
        }

        /** As much of the beginning as can be decoded, which of a log that broke off may be little. */
        private static String beginning(InputStream in) {
            byte[] bytes = new byte[BYTES_TO_JUDGE_BY];
            int length = 0;
            try {
                int count = 1;
                while (count > 0) {
                    count = in.read(bytes, length, bytes.length - length);
                    length += Math.max(0, count);
                }
            } catch (IOException | RuntimeException e) {
                return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
            }
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        }
    }
}
