package dev.gluewise.analyzer.source;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file to import, or standard input.
 *
 * @param name what the user calls it
 * @param path where it lies; null for standard input
 */
record InputFile(String name, @Nullable Path path) {
    /** Stands for standard input where a file is named. */
    static final String STANDARD_INPUT = "-";

    private static final int BUFFER = 64 << 10;

    InputStream open(InputStream standardInput, IntConsumer bytesRead) throws IOException {
        InputStream raw = path == null ? standardInput : Files.newInputStream(path);
        try {
            BufferedInputStream in = new BufferedInputStream(new Counted(raw, bytesRead), BUFFER);
            in.mark(2);
            boolean packed = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            return packed ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /**
     * The files behind what a user names: a file is itself, a folder all files in it and below, sorted, but no hidden
     * ones and none that begin like neither JSON nor a table.
     *
     * @throws ProblemException where it is missing, cannot be read, or is a folder without such files
     */
    static List<InputFile> at(Path path) throws ProblemException {
        if (path.toString().equals(STANDARD_INPUT)) {
            return List.of(new InputFile("standard input", null));
        }
        if (!Files.exists(path)) {
            throw unreadable(path, "There is no such file.", "Check its name.", null);
        }
        if (!Files.isReadable(path)) {
            throw unreadable(path, "This file cannot be read.", "Check its rights.", null);
        }
        if (!Files.isDirectory(path)) {
            return List.of(new InputFile(path.toString(), path));
        }
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(path, new Finder(path, found));
        } catch (IOException e) {
            throw unreadable(path, "This folder cannot be read: " + e.getMessage() + ".", "Check its rights.", e);
        }
        if (found.isEmpty()) {
            throw unreadable(
                    path,
                    "There is no history in this folder.",
                    "Give a folder with the output of aws glue get-jobs or get-job-runs, or with CSV files.",
                    null);
        }
        return found.stream()
                .sorted()
                .map(file -> new InputFile(file.toString(), file))
                .toList();
    }

    private static ProblemException unreadable(Path path, String message, String hint, @Nullable Throwable cause) {
        return new ProblemException(Problem.in(path.toString(), ProblemCode.UNREADABLE_INPUT, message, hint), cause);
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> found;

        Finder(Path root, List<Path> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!hidden(file) && Files.isRegularFile(file) && maybeHistory(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            // Left to the reading, which says so: a file that is silently missing would be worse.
            found.add(file);
            return FileVisitResult.CONTINUE;
        }

        private static boolean hidden(Path path) {
            return String.valueOf(path.getFileName()).startsWith(".");
        }

        private static boolean maybeHistory(Path file) {
            try (InputStream in = new InputFile("", file).open(InputStream.nullInputStream(), bytes -> {})) {
                return InputKind.of(in) != InputKind.OTHER;
            } catch (IOException e) {
                return true;
            }
        }
    }

    private static final class Counted extends FilterInputStream {
        private final IntConsumer listener;

        Counted(InputStream in, IntConsumer listener) {
            super(in);
            this.listener = listener;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            listener.accept(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            listener.accept(Math.max(0, count));
            return count;
        }
    }
}
