package dev.gluewise.simulator.schedule;

import dev.gluewise.simulator.profile.SparkJob;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which Spark jobs a Spark job waited for. A log does not name the driver's threads, so they are told from times: a
 * thread submits one job after the other, so a job follows on one that had ended and that no other job has followed yet,
 * rather one of its own SQL execution or job group, and among those the one that ended last. A job submitted while no
 * other ran waited for all that ran before: that is how threads are joined and how a query's next stage begins.
 */
final class DriverThreads {
    private static final int[] NOTHING = {};

    private final List<SparkJob> jobs;
    private final int[] ends;

    /** The last job of each thread so far. */
    private final List<Integer> heads = new ArrayList<>();

    private DriverThreads(List<SparkJob> jobs, int[] ends) {
        this.jobs = jobs;
        this.ends = ends;
    }

    /**
     * For each job, in order of submission, those that it waited for; none where it waited for none.
     *
     * @param ends when each of them ended, in milliseconds
     */
    static int[][] awaited(List<SparkJob> jobs, int[] ends) {
        DriverThreads threads = new DriverThreads(jobs, ends);
        int[][] awaited = new int[jobs.size()][];
        for (int job = 0; job < awaited.length; job++) {
            awaited[job] = threads.follow(job);
        }
        return awaited;
    }

    private int[] follow(int job) {
        int submitted = jobs.get(job).submittedMillis();
        List<Integer> idle =
                heads.stream().filter(head -> ends[head] <= submitted).toList();
        if (!idle.isEmpty() && idle.size() == heads.size()) {
            heads.clear();
            heads.add(job);
            return toArray(idle);
        }
        List<Integer> sameQuery = idle.stream()
                .filter(head -> jobs.get(job).sqlExecution().isPresent()
                        && jobs.get(head).sqlExecution().equals(jobs.get(job).sqlExecution()))
                .toList();
        if (!sameQuery.isEmpty()) {
            heads.removeAll(sameQuery);
            heads.add(job);
            return toArray(sameQuery);
        }
        List<Integer> sameGroup = idle.stream()
                .filter(head -> !jobs.get(job).group().isEmpty()
                        && jobs.get(head).group().equals(jobs.get(job).group()))
                .toList();
        List<Integer> candidates = sameGroup.isEmpty() ? idle : sameGroup;
        int[] followed = candidates.stream()
                .max(Comparator.comparingInt(head -> ends[head]))
                .map(head -> new int[] {head})
                .orElseGet(() -> forkedFrom(job, submitted));
        if (!candidates.isEmpty()) {
            heads.remove((Integer) followed[0]);
        }
        heads.add(job);
        return followed;
    }

    /** A thread that begins was begun after the job that ended last, whoever followed that too. */
    private int[] forkedFrom(int job, int submitted) {
        int last = -1;
        for (int other = 0; other < job; other++) {
            if (ends[other] <= submitted && (last < 0 || ends[other] >= ends[last])) {
                last = other;
            }
        }
        return last < 0 ? NOTHING : new int[] {last};
    }

    private static int[] toArray(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
