package dev.gluewise.analyzer.evidence;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a job's runs tell beside their times: how they ended, which were tried again, and when the job's size was changed.
 *
 * @param outcomes how many runs ended how; only outcomes that there were
 * @param retries runs with their retries
 * @param resizes changes of size, the newest first
 */
public record RunStory(Map<RunOutcome, Integer> outcomes, List<RetryChain> retries, List<Resize> resizes) {
    public RunStory {
        outcomes = Collections.unmodifiableMap(new EnumMap<>(outcomes));
        retries = List.copyOf(retries);
        resizes = List.copyOf(resizes);
    }

    /** @param runs one job's runs, in any order */
    public static RunStory of(List<GlueRun> runs) {
        Map<RunOutcome, Integer> outcomes = new EnumMap<>(RunOutcome.class);
        runs.forEach(run -> outcomes.merge(run.outcome(), 1, Integer::sum));
        return new RunStory(outcomes, RetryChain.among(runs), Resize.between(runs));
    }

    /** How many runs there are. */
    public int runs() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many runs were another try of one before. */
    public int triedAgain() {
        return retries.stream().mapToInt(chain -> chain.tries().size() - 1).sum();
    }
}
