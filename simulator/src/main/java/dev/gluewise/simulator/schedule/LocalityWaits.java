package dev.gluewise.simulator.schedule;

import dev.gluewise.simulator.profile.Application;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spark's delay scheduling: how long a set of tasks waits for a slot near its data before it takes one farther away.
 *
 * @param processMillis wait for the executor that holds the data ({@code spark.locality.wait.process})
 * @param nodeMillis wait for its host ({@code spark.locality.wait.node})
 * @param rackMillis wait for its rack ({@code spark.locality.wait.rack})
 * @param resetByEveryLaunch whether each launch near the data starts the wait anew, as before Spark 3.1 and with
 *     {@code spark.locality.wait.legacyResetOnTaskLaunch}; else only one after which no free slot was refused
 */
record LocalityWaits(int processMillis, int nodeMillis, int rackMillis, boolean resetByEveryLaunch) {
    private static final long USUAL_MILLIS = 3_000;
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");

    static LocalityWaits of(Application application) {
        Map<String, String> properties = application.properties();
        long usual =
                SparkDuration.millis(properties, "spark.locality.wait", "ms").orElse(USUAL_MILLIS);
        return new LocalityWaits(
                millis(properties, "spark.locality.wait.process", usual),
                millis(properties, "spark.locality.wait.node", usual),
                millis(properties, "spark.locality.wait.rack", usual),
                before31(application.sparkVersion())
                        || Boolean.parseBoolean(properties.get("spark.locality.wait.legacyResetOnTaskLaunch")));
    }

    /** The wait at a level of {@link TaskSet}. */
    int millis(int level) {
        return switch (level) {
            case TaskSet.PROCESS -> processMillis;
            case TaskSet.NODE -> nodeMillis;
            case TaskSet.RACK -> rackMillis;
            default -> 0;
        };
    }

    /** Whether nothing ever waits. */
    boolean none() {
        return processMillis == 0 && nodeMillis == 0 && rackMillis == 0;
    }

    private static int millis(Map<String, String> properties, String name, long usual) {
        return (int) Math.min(
                Integer.MAX_VALUE, SparkDuration.millis(properties, name, "ms").orElse(usual));
    }

    private static boolean before31(String version) {
        Matcher matcher = VERSION.matcher(version);
        return matcher.matches() && Integer.parseInt(matcher.group(1)) * 100 + Integer.parseInt(matcher.group(2)) < 301;
    }
}
