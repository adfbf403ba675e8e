package dev.gluewise.simulator.eventlog;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** The properties under which a Spark job was submitted, as its own event and those of its stages repeat them. */
final class JobProperties {
    private static final String EXECUTION = "spark.sql.execution.id";
    private static final String ROOT_EXECUTION = "spark.sql.execution.root.id";
    private static final String GROUP = "spark.jobGroup.id";
    private static final String DESCRIPTION = "spark.job.description";
    private static final String POOL = "spark.scheduler.pool";
    private static final String CALL_SITE = "callSite.short";

    private final Map<String, String> own = new HashMap<>();
    private Map<String, String> kept = new HashMap<>();

    /** Reads the value that is next, an object of properties. */
    void read(EventJson json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        String field;
        while ((field = json.nextField()) != null) {
            switch (field) {
                case EXECUTION, ROOT_EXECUTION, GROUP, DESCRIPTION, POOL, CALL_SITE ->
                    own.put(field, Words.brief(json.text()));
                default -> KeptProperties.read(json, field, kept);
            }
        }
    }

    OptionalLong sqlExecution() {
        return number(EXECUTION);
    }

    OptionalLong rootExecution() {
        return number(ROOT_EXECUTION);
    }

    String group() {
        return text(GROUP);
    }

    String description() {
        return text(DESCRIPTION);
    }

    /** The empty string where none was named. */
    String pool() {
        return text(POOL);
    }

    /** The empty string where the program did not set one. */
    String callSite() {
        return text(CALL_SITE);
    }

    /** Those of Spark's properties that a profile keeps. */
    Map<String, String> kept() {
        return kept;
    }

    /**
     * Those of the kept properties that are other than the application's. The others are let go, since every job of a
     * log repeats all of them.
     */
    Map<String, String> otherThan(Map<String, String> application) {
        Map<String, String> other = new HashMap<>();
        kept.forEach((name, value) -> {
            if (!value.equals(application.get(name))) {
                other.put(name, value);
            }
        });
        kept = Map.of();
        return other;
    }

    private String text(String name) {
        return own.getOrDefault(name, "");
    }

    private OptionalLong number(String name) {
        String text = text(name);
        try {
            return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
