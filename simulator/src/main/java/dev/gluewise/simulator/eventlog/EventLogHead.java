package dev.gluewise.simulator.eventlog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the beginning of an event log tells of the run behind it, so that a log need not be fetched as a whole to know
 * whose it is.
 *
 * @param glueRunId Glue's JobRun id
 * @param glueJob the Glue job's name
 * @param application Spark's application name
 * @param startEpochMillis application start, milliseconds since 1970-01-01 UTC
 */
public record EventLogHead(
        Optional<String> glueRunId,
        Optional<String> glueJob,
        Optional<String> application,
        OptionalLong startEpochMillis) {
    /** The environment is among the first events; its class path can be long. */
    private static final int MOST_BYTES = 2 << 20;

    private static final Pattern RUN = property("spark.glue.JOB_RUN_ID");
    private static final Pattern JOB = property("spark.glue.JOB_NAME");
    private static final Pattern APPLICATION = Pattern.compile(
            "\"Event\"\\s*:\\s*\"SparkListenerApplicationStart\"[^\\n]{0,400}?\"App Name\"\\s*:\\s*\"([^\"\\\\]{1,255})\"");
    private static final Pattern START = Pattern.compile(
            "\"Event\"\\s*:\\s*\"SparkListenerApplicationStart\"[^\\n]{0,1000}?\"Timestamp\"\\s*:\\s*(\\d{1,15})");

    private static Pattern property(String name) {
        return Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*\"([^\"\\\\]{1,255})\"");
    }

    /**
     * Reads the beginning of a log.
     *
     * @param stored the log as it is stored, compressed or not; may end anywhere. Read as far as needed, not closed
     */
    public static EventLogHead read(InputStream stored) {
        String text = beginning(stored);
        Matcher start = START.matcher(text);
        return new EventLogHead(
                first(RUN, text),
                first(JOB, text),
                first(APPLICATION, text),
                start.find() ? OptionalLong.of(Long.parseLong(start.group(1))) : OptionalLong.empty());
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static String beginning(InputStream stored) {
        byte[] bytes = new byte[MOST_BYTES];
        int length = 0;
        try {
            InputStream in = Codec.decode(stored);
            int count = 1;
            while (count > 0) {
                count = in.read(bytes, length, bytes.length - length);
                length += Math.max(0, count);
            }
        } catch (IOException | RuntimeException e) {
            // A beginning ends in the middle of a block; what came before it counts.
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
