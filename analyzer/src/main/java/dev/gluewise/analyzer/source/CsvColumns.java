package dev.gluewise.analyzer.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of a CSV history mean, by their names, which are matched without regard to case, spaces, dashes and
 * underscores, and under several usual words.
 */
final class CsvColumns {
    /** What a column can mean. */
    enum Meaning {
        JOB("job", "jobname", "name", "gluejob", "gluejobname"),
        ID("id", "run", "runid", "jobrunid", "jobrun"),
        WORKERS("workers", "numberofworkers", "numworkers", "noofworkers", "workercount", "nodes", "scaleout"),
        SECONDS("executiontime", "execution", "duration", "runtime", "elapsed", "elapsedtime", "time", "run", "took"),
        WORKER_TYPE("workertype", "type", "worker", "instancetype", "machinetype"),
        GLUE_VERSION("glueversion", "glue", "version"),
        EXECUTION_CLASS("executionclass", "class"),
        AUTO_SCALING("autoscaling", "autoscale", "enableautoscaling"),
        STARTED("started", "startedon", "startedat", "start", "starttime", "date", "timestamp", "datetime"),
        COMPLETED("completed", "completedon", "completedat", "end", "ended", "endtime", "finished"),
        STATE("state", "status", "jobrunstate", "runstate", "result", "outcome"),
        ATTEMPT("attempt", "retry"),
        DPU_SECONDS("dpuseconds"),
        MAX_CAPACITY("maxcapacity", "dpu", "dpus"),
        INPUT_GB("input", "inputsize", "data", "datasize", "size"),
        SLOTS("slots", "cores"),
        MEMORY_GB("memorygb", "memory"),
        ERROR("error", "errormessage", "message"),
        TRIGGER("trigger", "triggername"),
        PREVIOUS("previousrunid", "previousrun"),
        /** A label: runs that share it had the same input and parameters. */
        CONTEXT("context"),
        /** Rows of different sets know nothing of each other. */
        SET("set"),
        /** Words that nothing is made of. */
        LABEL("comment", "note");

        private final List<String> names;

        Meaning(String... names) {
            this.names = List.of(names);
        }
    }

    /** Ends of names that tell a time's unit, in seconds; the longest first, since the shorter are their ends. */
    private static final List<Map.Entry<String, Double>> TIME_UNITS = List.of(
            Map.entry("milliseconds", 0.001),
            Map.entry("millis", 0.001),
            Map.entry("seconds", 1.0),
            Map.entry("minutes", 60.0),
            Map.entry("hours", 3600.0),
            Map.entry("secs", 1.0),
            Map.entry("mins", 60.0),
            Map.entry("sec", 1.0),
            Map.entry("min", 60.0),
            Map.entry("ms", 0.001),
            Map.entry("s", 1.0));

    private static final List<Map.Entry<String, Double>> SIZE_UNITS =
            List.of(Map.entry("bytes", 1e-9), Map.entry("tb", 1000.0), Map.entry("gb", 1.0), Map.entry("mb", 0.001));

    private static final String PARAMETER_PREFIX = "x_";

    /**
     * One column.
     *
     * @param factor what its numbers are to be multiplied by
     */
    record Column(int index, double factor) {}

    private final Map<Meaning, Column> known = new HashMap<>();
    private final Map<String, Integer> parameters = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final int count;
    private final List<String> twice = new ArrayList<>();

    CsvColumns(List<String> header) {
        count = header.size();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            if (!name.isEmpty() && !seen.add(name)) {
                twice.add(name);
            }
            if (name.toLowerCase(Locale.ROOT).startsWith(PARAMETER_PREFIX)) {
                parameters.putIfAbsent(name.substring(PARAMETER_PREFIX.length()), i);
            } else if (!take(plain(name), i)) {
                unknown.add(name);
            }
        }
    }

    private boolean take(String name, int index) {
        for (Meaning meaning : Meaning.values()) {
            if (meaning != Meaning.SECONDS && meaning.names.contains(name)) {
                return known.putIfAbsent(meaning, new Column(index, 1)) == null;
            }
        }
        return take(Meaning.SECONDS, TIME_UNITS, name, index) || take(Meaning.INPUT_GB, SIZE_UNITS, name, index);
    }

    private boolean take(Meaning meaning, List<Map.Entry<String, Double>> units, String name, int index) {
        if (meaning.names.contains(name)) {
            return known.putIfAbsent(meaning, new Column(index, 1)) == null;
        }
        for (Map.Entry<String, Double> unit : units) {
            if (name.endsWith(unit.getKey())) {
                String what = name.substring(0, name.length() - unit.getKey().length());
                boolean bare = what.isEmpty() && meaning == Meaning.SECONDS;
                if (bare || meaning.names.contains(what)) {
                    return known.putIfAbsent(meaning, new Column(index, unit.getValue())) == null;
                }
            }
        }
        return false;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    Optional<Column> column(Meaning meaning) {
        return Optional.ofNullable(known.get(meaning));
    }

    /** Columns {@code x_NAME}, by their names without {@code x_}. */
    Map<String, Integer> parameters() {
        return parameters;
    }

    /** How many columns there are, whatever they mean. */
    int count() {
        return count;
    }

    /** Columns that mean nothing here, or the same as another. */
    List<String> unknown() {
        return unknown;
    }

    /** The first name that stands there twice, as far as it means anything. */
    Optional<String> twice() {
        return twice.stream().findFirst();
    }

    /** Whether what runs need is there: which job, how long, at which size. */
    boolean complete() {
        return known.keySet().containsAll(Set.of(Meaning.JOB, Meaning.SECONDS, Meaning.WORKERS));
    }

    /** The character that separates a header's names: of comma, semicolon and tab the most frequent. */
    static char separator(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    /** Whether a line names the columns of a history. */
    static boolean looksLikeHeader(String line) {
        String[] names = line.replace("\"", "").split(String.valueOf(separator(line)), -1);
        CsvColumns columns = new CsvColumns(List.of(names));
        return columns.known.containsKey(Meaning.JOB) && columns.known.size() >= 2;
    }
}
