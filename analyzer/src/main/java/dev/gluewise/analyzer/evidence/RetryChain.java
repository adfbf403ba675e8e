package dev.gluewise.analyzer.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run and its retries. Each of them is billed; only the last one's result counts.
 *
 * @param tries two or more, the first try first
 */
public record RetryChain(List<GlueRun> tries) {
    /** Glue names a retry after its first try: {@code jr_…_attempt_1}. */
    private static final Pattern ATTEMPT = Pattern.compile("(.+)_attempt_(\\d{1,9})");

    public RetryChain {
        tries = List.copyOf(tries);
    }

    /** The try that the job's result is from. */
    public GlueRun last() {
        return tries.getLast();
    }

    /**
     * The chains among runs: linked by PreviousRunId, else by Glue's way to name retries.
     *
     * @param runs one job's runs, in any order
     * @return the chains, in the order of their first tries in {@code runs}; runs without a retry are in none
     */
    public static List<RetryChain> among(List<GlueRun> runs) {
        Map<String, GlueRun> byId = new HashMap<>();
        runs.forEach(run -> byId.put(run.id(), run));
        Map<String, List<GlueRun>> retries = new HashMap<>();
        Set<String> isRetry = new HashSet<>();
        for (GlueRun run : runs) {
            previous(run, byId).ifPresent(before -> {
                retries.computeIfAbsent(before, any -> new ArrayList<>()).add(run);
                isRetry.add(run.id());
            });
        }
        List<RetryChain> chains = new ArrayList<>();
        for (GlueRun run : runs) {
            if (!isRetry.contains(run.id()) && retries.containsKey(run.id())) {
                chains.add(new RetryChain(follow(run, retries)));
            }
        }
        return List.copyOf(chains);
    }

    private static List<GlueRun> follow(GlueRun first, Map<String, List<GlueRun>> retries) {
        List<GlueRun> tries = new ArrayList<>(List.of(first));
        // The list grows while it is walked along; a run stands in one list of retries only, so this ends.
        for (int i = 0; i < tries.size(); i++) {
            tries.addAll(retries.getOrDefault(tries.get(i).id(), List.of()));
        }
        tries.sort(Comparator.comparingInt(GlueRun::attempt));
        return tries;
    }

    private static Optional<String> previous(GlueRun run, Map<String, GlueRun> known) {
        Optional<String> told =
                run.details().previousRunId().filter(id -> !id.equals(run.id()) && known.containsKey(id));
        if (told.isPresent()) {
            return told;
        }
        Matcher named = ATTEMPT.matcher(run.id());
        if (!named.matches()) {
            return Optional.empty();
        }
        long attempt = Long.parseLong(named.group(2));
        String before = named.group(1) + "_attempt_" + (attempt - 1);
        return Optional.of(known.containsKey(before) ? before : named.group(1)).filter(known::containsKey);
    }
}
