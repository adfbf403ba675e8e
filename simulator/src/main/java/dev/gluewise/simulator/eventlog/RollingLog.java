package dev.gluewise.simulator.eventlog;

import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A log that Spark rolled: a directory {@code eventlog_v2_<application>} of files
 * {@code events_<number>_<application>[.codec][.compact]}.
 */
final class RollingLog {
    private static final Pattern PART = Pattern.compile("events_(\\d{1,18})_([^.]+)(\\.[^.]+)??(\\.compact)?");

    private RollingLog() {}

    private record Part(Path file, long number, String application, boolean compact) {}

    /** Whether the directory is one rolling log, by its name or by what lies in it. */
    static boolean is(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        Path name = directory.getFileName();
        if (name != null && name.toString().startsWith("eventlog_v2_")) {
            return true;
        }
        try {
            return !list(directory).isEmpty();
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /**
     * The files to read, in order. A compacted file stands for everything up to its own number; Spark counts from 1.
     *
     * @throws ProblemException where the directory cannot be read, holds no part, or parts of two applications
     */
    static LogFiles files(Path directory) throws ProblemException {
        List<Part> parts;
        boolean inProgress;
        try {
            parts = list(directory);
            inProgress = inProgress(directory);
        } catch (IOException | UncheckedIOException e) {
            throw Files.isReadable(directory) ? LogProblems.failed(directory, e) : LogProblems.noPermission(directory);
        }
        Set<String> applications = new HashSet<>();
        parts.forEach(part -> applications.add(part.application));
        if (parts.isEmpty()) {
            throw LogProblems.noLogs(directory);
        }
        if (applications.size() > 1) {
            throw LogProblems.twoApplications(directory);
        }
        List<Path> files = new ArrayList<>();
        boolean compacted = false;
        long missing = 0;
        long last = 0;
        for (Part part : parts) {
            if (part.compact) {
                files.clear();
                compacted = true;
                missing = 0;
            } else {
                missing += Math.max(0, part.number - last - 1);
            }
            last = part.number;
            files.add(part.file);
        }
        return new LogFiles(files, compacted, (int) Math.min(missing, Integer.MAX_VALUE), inProgress);
    }

    /** Spark keeps an empty file beside the parts, whose name says whether it goes on writing. */
    private static boolean inProgress(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .anyMatch(name -> name.startsWith("appstatus_") && name.endsWith(LogFiles.IN_PROGRESS));
        }
    }

    private static List<Part> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Part> parts = new ArrayList<>();
            files.filter(Files::isRegularFile).forEach(file -> {
                Matcher name = PART.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    parts.add(new Part(file, Long.parseLong(name.group(1)), name.group(2), name.group(4) != null));
                }
            });
            // Of the same number the compacted one comes last, and so replaces the other.
            parts.sort(Comparator.comparingLong(Part::number).thenComparing(Part::compact));
            return parts;
        }
    }
}
