package dev.gluewise.analyzer.evidence;

import dev.gluewise.pricing.catalog.Configuration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A change of a job's size, as its runs show it: Glue keeps no record of it.
 *
 * @param at start of the first run at the new size, by when it had been changed
 * @param from the size before
 * @param to the size after
 */
public record Resize(Instant at, Configuration from, Configuration to) {
    /**
     * The resizes between runs, the newest first. Runs whose start or size is not known say nothing, and neither do
     * retries, which take their size from the run that they repeat.
     *
     * @param runs one job's runs, in any order
     */
    public static List<Resize> between(List<GlueRun> runs) {
        List<Resize> found = new ArrayList<>();
        Optional<Configuration> before = Optional.empty();
        List<GlueRun> inOrder = runs.stream()
                .filter(run ->
                        run.startedOn().isPresent() && run.configuration().isPresent() && run.attempt() == 0)
                .sorted(Comparator.comparing(run -> run.startedOn().orElseThrow()))
                .toList();
        for (GlueRun run : inOrder) {
            Configuration size = run.configuration().orElseThrow();
            if (before.filter(old -> !old.equals(size)).isPresent()) {
                found.add(new Resize(run.startedOn().orElseThrow(), before.get(), size));
            }
            before = run.configuration();
        }
        return found.reversed();
    }
}
