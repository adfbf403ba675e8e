package dev.gluewise.analyzer.prediction.measure;

import dev.gluewise.analyzer.prediction.history.Learnt;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What is learnt for each job from the algorithms of all other families, so that no job is tried on what it taught. */
final class HeldOut {
    private final Map<String, Learnt> byFamily = new TreeMap<>();

    private HeldOut() {}

    static HeldOut of(List<PublicRuns.Job> jobs) {
        HeldOut heldOut = new HeldOut();
        Learning learning = new Learning(jobs);
        jobs.stream().map(PublicRuns.Job::family).distinct().forEach(family -> {
            System.out.println("learning without the family " + family);
            heldOut.byFamily.put(family, learning.from(other -> !other.equals(family)));
        });
        return heldOut;
    }

    Learnt learnt(PublicRuns.Job job) {
        return Objects.requireNonNull(byFamily.get(job.family()));
    }
}
