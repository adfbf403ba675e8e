package dev.gluewise.simulator.eventlog;

import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A log that Spark rolled: a directory {@code eventlog_v2_<application>} of files
 * {@code events_<number>_<application>[.codec][.compact]}.
 */
final class RollingLog {
    private static final Pattern PART = Pattern.compile("events_(\\d{1,18})_([^.]+)(\\.[^.]+)??(\\.compact)?");

    private RollingLog() {}

    private record Part(LogPlace file, long number, String application, boolean compact) {}

    /** Whether the place is one rolling log, by its name or by what lies in it. */
    static boolean is(LogPlace place) {
        if (!place.isFolder()) {
            return false;
        }
        try {
            return is(place, place.content());
        } catch (IOException e) {
            return isNamedSo(place);
        }
    }

    /** Whether the folder, of which the content is known, is one rolling log. */
    static boolean is(LogPlace folder, List<? extends LogPlace> content) {
        return isNamedSo(folder) || !parts(content).isEmpty();
    }

    private static boolean isNamedSo(LogPlace place) {
        return place.name().startsWith("eventlog_v2_");
    }

    /**
     * The files to read, in order. A compacted file stands for everything up to its own number; Spark counts from 1.
     *
     * @throws ProblemException where the directory cannot be read, holds no part, or parts of two applications
     */
    static LogFiles files(LogPlace directory) throws ProblemException {
        List<? extends LogPlace> content;
        try {
            content = directory.content();
        } catch (AccessDeniedException e) {
            throw LogProblems.noPermission(directory);
        } catch (IOException e) {
            throw LogProblems.failed(directory, e);
        }
        List<Part> parts = parts(content);
        Set<String> applications = new HashSet<>();
        parts.forEach(part -> applications.add(part.application));
        if (parts.isEmpty()) {
            throw LogProblems.noLogs(directory);
        }
        if (applications.size() > 1) {
            throw LogProblems.twoApplications(directory);
        }
        List<LogPlace> files = new ArrayList<>();
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
        return new LogFiles(files, compacted, (int) Math.min(missing, Integer.MAX_VALUE), inProgress(content));
    }

    /** Spark keeps an empty file beside the parts, whose name says whether it goes on writing. */
    private static boolean inProgress(List<? extends LogPlace> content) {
        return content.stream()
                .map(LogPlace::name)
                .anyMatch(name -> name.startsWith("appstatus_") && name.endsWith(LogFiles.IN_PROGRESS));
    }

    private static List<Part> parts(List<? extends LogPlace> content) {
        List<Part> parts = new ArrayList<>();
        content.stream().filter(LogPlace::isFile).forEach(file -> {
            Matcher name = PART.matcher(file.name());
            if (name.matches()) {
                parts.add(new Part(file, Long.parseLong(name.group(1)), name.group(2), name.group(4) != null));
            }
        });
        // Of the same number the compacted one comes last, and so replaces the other.
        parts.sort(Comparator.comparingLong(Part::number).thenComparing(Part::compact));
        return parts;
    }
}
