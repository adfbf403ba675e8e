package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.evidence.RunOutcome;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.simulator.profile.Executor;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An executor that went before its time.
 *
 * @param index of it in the profile's executors
 * @param reason Spark's words for why, on one line
 * @param outcome what these words mean
 */
record LostExecutor(int index, String reason, RunOutcome outcome) {
    private static final int LONGEST_REASON = 120;

    /** Executors that neither Spark gave back nor the end of the application took. */
    static List<LostExecutor> of(JobProfile profile) {
        int end = profile.application().durationMillis();
        return IntStream.range(0, profile.executors().size())
                .filter(index -> lost(profile.executors().get(index), end))
                .mapToObj(index -> of(index, profile.executors().get(index).removalReason()))
                .toList();
    }

    private static boolean lost(Executor executor, int end) {
        String reason = executor.removalReason().toLowerCase(Locale.ROOT);
        return executor.removedMillis().orElse(end) < end - Thresholds.CLOSING_MILLIS
                && !reason.isEmpty()
                && !reason.contains("killed by driver");
    }

    private static LostExecutor of(int index, String words) {
        String line = words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        String shortened = line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
        return new LostExecutor(index, shortened, RunOutcome.of(RunState.FAILED, words, Set.of()));
    }
}
