package dev.gluewise.simulator.eventlog;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A scan of files in the plan of a SQL execution, and under which ids what it measures is reported.
 *
 * @param format such as {@code parquet}
 * @param files accumulator of the number of files
 * @param bytes accumulator of their lengths
 * @param rows accumulator of the rows read, to which the tasks of the scanning stage add
 */
record PlanScan(String format, long files, long bytes, long rows) {
    /** How Spark begins the name of such a node: {@code Scan parquet } or {@code Scan csv db.table}. */
    private static final String HEAD = "Scan ";

    /** No plan that a person or a program writes is as deep. */
    private static final int DEEPEST = 400;

    private static final long NONE = -1;

    /** Adds the scans of the plan that is next. */
    static void readAll(EventJson json, List<PlanScan> found) throws IOException {
        readNode(json, found, 0);
    }

    private static void readNode(EventJson json, List<PlanScan> found, int depth) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        String name = "";
        String field;
        while ((field = json.nextField()) != null) {
            switch (field) {
                case "nodeName" -> name = json.text();
                case "children" -> readChildren(json, found, depth);
                // The name comes before, in every version of Spark.
                case "metrics" -> readMetrics(json, name, found);
                default -> json.pass();
            }
        }
    }

    private static void readChildren(EventJson json, List<PlanScan> found, int depth) throws IOException {
        if (depth >= DEEPEST) {
            json.pass();
        } else if (json.entersArray()) {
            while (json.nextElement()) {
                readNode(json, found, depth + 1);
            }
        }
    }

    private static void readMetrics(EventJson json, String node, List<PlanScan> found) throws IOException {
        if (!node.startsWith(HEAD)) {
            json.pass();
            return;
        }
        long files = NONE;
        long bytes = NONE;
        long rows = NONE;
        if (json.entersArray()) {
            while (json.nextElement()) {
                String name = "";
                long id = NONE;
                if (json.entersObject()) {
                    String field;
                    while ((field = json.nextField()) != null) {
                        switch (field) {
                            case "name" -> name = json.text();
                            case "accumulatorId" -> id = json.number();
                            default -> json.pass();
                        }
                    }
                }
                switch (name) {
                    case "number of files read", "number of files" -> files = id;
                    case "size of files read" -> bytes = id;
                    case "number of output rows" -> rows = id;
                    default -> {}
                }
            }
        }
        if (files != NONE && bytes != NONE && rows != NONE) {
            found.add(new PlanScan(format(node), files, bytes, rows));
        }
    }

    private static String format(String node) {
        String rest = node.substring(HEAD.length()).strip();
        int space = rest.indexOf(' ');
        return (space < 0 ? rest : rest.substring(0, space)).toLowerCase(Locale.ROOT);
    }
}
