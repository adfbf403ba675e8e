package dev.gluewise.simulator.eventlog;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds event logs in a file system. */
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
        LocalPlace root = new LocalPlace(path);
        if (!Files.exists(path)) {
            throw LogProblems.missing(root);
        }
        if (!Files.isReadable(path)) {
            throw LogProblems.noPermission(root);
        }
        List<Path> found = new ArrayList<>();
        for (LogPlace place : candidates(root)) {
            if (place.equals(root) || isLog(place)) {
                found.add(((LocalPlace) place).path());
            }
        }
        if (found.isEmpty()) {
            throw LogProblems.noLogs(root);
        }
        return found.stream().sorted().toList();
    }

    /**
     * What may be a log at a place that is there: itself where it is a file or a rolling directory, else all files and
     * rolling directories in it and below that are not hidden, in any order. {@link #isLog} tells which of these are.
     *
     * @throws ProblemException where the place cannot be read
     */
    public static List<LogPlace> candidates(LogPlace root) throws ProblemException {
        if (!root.isFolder()) {
            return List.of(root);
        }
        List<? extends LogPlace> content;
        try {
            content = root.content();
        } catch (AccessDeniedException e) {
            throw LogProblems.noPermission(root);
        } catch (IOException e) {
            throw LogProblems.failed(root, e);
        }
        if (RollingLog.is(root, content)) {
            return List.of(root);
        }
        List<LogPlace> found = new ArrayList<>();
        search(content, found);
        return found;
    }

    private static void search(List<? extends LogPlace> places, List<LogPlace> found) {
        for (LogPlace place : places) {
            if (place.name().startsWith(".")) {
                continue;
            }
            if (place.isFile()) {
                found.add(place);
            } else if (place.isFolder()) {
                searchFolder(place, found);
            }
        }
    }

    private static void searchFolder(LogPlace folder, List<LogPlace> found) {
        List<? extends LogPlace> content;
        try {
            content = folder.content();
        } catch (IOException e) {
            // Left to the reader, which says why: logs that are silently missing would be worse.
            found.add(folder);
            return;
        }
        if (RollingLog.is(folder, content)) {
            found.add(folder);
        } else {
            search(content, found);
        }
    }

    /** Whether a file of this machine begins like a log, or a directory is a rolling one. */
    public static boolean isLog(Path path) {
        LocalPlace place = new LocalPlace(path);
        return place.isFolder() ? RollingLog.is(place) : isLog(place);
    }

    /** Whether a candidate is a log: a rolling directory is, and a file in whose beginning there is a Spark event. */
    public static boolean isLog(LogPlace candidate) {
        if (candidate.isFolder()) {
            return true;
        }
        try (InputStream raw = candidate.open();
                InputStream in = Codec.decode(raw)) {
            return EVENT.matcher(beginning(in)).find();
        } catch (AccessDeniedException e) {
            // Left to the reader, which says so: a log that is silently missing would be worse.
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** What to say of a folder, none of whose candidates is a log. */
    public static Problem noneIn(LogPlace folder) {
        return LogProblems.noLogs(folder).problem();
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
