package dev.gluewise.simulator.spark.logs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kernel of what Spark says when it gives up a task. */
final class MostRecent {
    private static final Pattern FAILURE = Pattern.compile(
            "most recent failure: (?:Lost task \\S+ in stage \\S+ \\(TID \\d+\\) \\([^()]*\\): )?([^\\n]+)");
    private static final Pattern REASON = Pattern.compile("Reason: (.+)$");

    private MostRecent() {}

    /** One line without a full stop. */
    static String of(String message) {
        Matcher failure = FAILURE.matcher(message);
        String line =
                failure.find() ? failure.group(1) : message.lines().findFirst().orElse("");
        Matcher reason = REASON.matcher(line);
        String kernel = (reason.find() ? reason.group(1) : line).strip();
        return kernel.endsWith(".") ? kernel.substring(0, kernel.length() - 1) : kernel;
    }
}
