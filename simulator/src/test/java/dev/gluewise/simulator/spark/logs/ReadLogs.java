package dev.gluewise.simulator.spark.logs;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.simulator.cluster.ReadingListener;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps what a cluster reads. */
class ReadLogs implements ReadingListener {
    final Map<String, JobProfile> profiles = new LinkedHashMap<>();
    final List<String> twice = new ArrayList<>();
    final List<Problem> skipped = new ArrayList<>();
    boolean cancelled;
    int looked;
    int found;

    JobProfile profile(String log) {
        return Objects.requireNonNull(profiles.get(log), log);
    }

    @Override
    public void looked(int done, int of) {
        looked = done;
        found = of;
    }

    @Override
    public void read(String log, JobProfile profile, long bytes) {
        if (profiles.put(log, profile) != null) {
            twice.add(log);
        }
    }

    @Override
    public void skipped(Problem problem) {
        skipped.add(problem);
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}
