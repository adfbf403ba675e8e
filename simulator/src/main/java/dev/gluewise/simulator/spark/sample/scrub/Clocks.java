package dev.gluewise.simulator.spark.sample.scrub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.time.Duration;
import java.time.Instant;

/**
 * Moves points in time from the day on which a sample was made to the day on which it is said to have run.
 *
 * @param realStart when the application really started
 * @param shift what is added to every time
 */
record Clocks(Instant realStart, Duration shift) {
    private static final Duration NEAR = Duration.ofDays(1);

    /** The value, moved where it is a point in time: by its name, and by lying within a day of the real start. */
    JsonNode moved(String field, JsonNode value) {
        boolean named = field.equals("Timestamp") || field.endsWith("Time");
        if (named && value.isIntegralNumber() && isNear(value.asLong())) {
            return LongNode.valueOf(value.asLong() + shift.toMillis());
        }
        return value;
    }

    private boolean isNear(long epochMillis) {
        return Math.abs(epochMillis - realStart.toEpochMilli()) < NEAR.toMillis();
    }
}
