package dev.gluewise.simulator.spark.sample.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Run ids as Glue makes them: {@code jr_} and 64 hexadecimal digits, here always the same for the same run. */
public final class RunIds {
    private final long seed;

    public RunIds(long seed) {
        this.seed = seed;
    }

    /** The id of the run that Glue started then. */
    public String of(String jobName, Instant startedOn) {
        try {
            byte[] text = (seed + "/" + jobName + "/" + startedOn).getBytes(StandardCharsets.UTF_8);
            return "jr_"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
