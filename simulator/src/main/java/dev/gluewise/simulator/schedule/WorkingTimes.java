package dev.gluewise.simulator.schedule;

import dev.gluewise.simulator.profile.Executor;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * From when until when each executor of a logged run took tasks. That is less than the time between its registration and
 * its removal: Spark offers the cores of an executor only once the executor says that it is set up, and no longer offers
 * them from the moment at which it decides to give the executor back, seconds before it is gone. Times in milliseconds
 * after the start of the application.
 *
 * @param from when each of the profile's executors takes its first task at the earliest
 * @param until when each of them takes its last task at the latest; {@link Allocation.Span#STAYS} for those that stay
 * @param usualSetUpMillis median time from registration to the first offer
 */
record WorkingTimes(int[] from, int[] until, int usualSetUpMillis) {
    /** A wait for the first task that is longer has another cause, such as data that lies elsewhere. */
    private static final int LONGEST_SET_UP_MILLIS = 1_000;

    private static final long USUAL_IDLE_MILLIS = 60_000;

    static WorkingTimes of(JobProfile profile) {
        List<Executor> executors = profile.executors();
        int[] firstLaunch = new int[executors.size()];
        int[] firstStageReady = new int[executors.size()];
        int[] lastFinish = new int[executors.size()];
        Arrays.fill(firstLaunch, Integer.MAX_VALUE);
        Arrays.fill(lastFinish, Integer.MIN_VALUE);
        for (TaskTable tasks : List.of(profile.work(), profile.rework())) {
            for (int stage = 0; stage < tasks.stages(); stage++) {
                int ready = profile.stages().get(stage).submittedMillis();
                for (int row = tasks.firstRow(stage); row < tasks.firstRow(stage + 1); row++) {
                    int executor = tasks.executor(row);
                    if (executor < 0) {
                        continue;
                    }
                    if (tasks.launchMillis(row) < firstLaunch[executor]) {
                        firstLaunch[executor] = tasks.launchMillis(row);
                        firstStageReady[executor] = ready;
                    }
                    lastFinish[executor] = Math.max(lastFinish[executor], tasks.finishMillis(row));
                }
            }
        }
        int[] setUps = new int[executors.size()];
        int known = 0;
        int[] from = new int[executors.size()];
        Arrays.fill(from, Integer.MAX_VALUE);
        for (int i = 0; i < from.length; i++) {
            int added = executors.get(i).addedMillis();
            long setUp = (long) firstLaunch[i] - added;
            // Its tasks waited for it: what passed until the first of them is the set-up.
            if (firstStageReady[i] <= added && setUp >= 0 && setUp <= LONGEST_SET_UP_MILLIS) {
                setUps[known++] = (int) setUp;
                from[i] = firstLaunch[i];
            }
        }
        int usual = median(Arrays.copyOf(setUps, known));
        int[] until = new int[executors.size()];
        for (int i = 0; i < from.length; i++) {
            int offered = Math.min(firstLaunch[i], executors.get(i).addedMillis() + usual);
            from[i] = Math.min(from[i], offered);
            until[i] =
                    until(profile, i, Math.max(lastFinish[i], executors.get(i).addedMillis()));
        }
        return new WorkingTimes(from, until, usual);
    }

    /** An executor that Spark itself gives back takes no task from the end of its idle time on. */
    private static int until(JobProfile profile, int index, int idleFrom) {
        Executor executor = profile.executors().get(index);
        if (executor.removedMillis().isEmpty()) {
            return Allocation.Span.STAYS;
        }
        int removed = executor.removedMillis().getAsInt();
        boolean givenBack = profile.application().dynamicAllocation()
                && executor.removalReason().toLowerCase(Locale.ROOT).contains("killed by driver");
        long idle = SparkDuration.millis(
                        profile.application().properties(), "spark.dynamicAllocation.executorIdleTimeout", "s")
                .orElse(USUAL_IDLE_MILLIS);
        return givenBack ? (int) Math.min(removed, idleFrom + idle) : removed;
    }

    private static int median(int[] values) {
        Arrays.sort(values);
        return values.length == 0 ? 0 : values[values.length / 2];
    }
}
