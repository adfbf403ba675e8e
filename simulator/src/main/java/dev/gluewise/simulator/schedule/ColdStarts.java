package dev.gluewise.simulator.schedule;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the first tasks of an executor take longer than others of their stage: the executor loads classes, fetches
 * broadcasts and compiles its code while they run. A task is cold where it was launched before any had ended on its
 * executor. The surcharge is told apart from the tasks, so that on another number of executors as many pay it as would.
 * Times in milliseconds.
 *
 * @param warm slot times without surcharges, as far as those are known
 * @param usualMillis median surcharge; 0 where the log shows none
 */
record ColdStarts(SlotTimes warm, int usualMillis) {
    /** Fewer cold tasks than this prove nothing, however slow. */
    private static final int FEWEST_COLD = 6;

    private static final int FEWEST_WARM = 5;

    /** How many of the cold tasks have to be slower than nine of ten warm ones; without a cause one in ten is. */
    private static final double MOST = 0.75;

    private static final double SLOW = 0.9;
    private static final double MOST_OF_USUAL = 2;
    private static final int NOTABLE_MILLIS = 50;

    /** What is left at least of a cold task that has no warm one beside it to compare it with. */
    private static final double LEAST_SHARE = 0.1;

    static ColdStarts of(JobProfile profile, SlotTimes slotTimes) {
        TaskTable work = profile.work();
        int executors = profile.executors().size();
        boolean[] cold = cold(profile);
        int[] reference = new int[work.size()];
        Arrays.fill(reference, -1);
        int compared = 0;
        int slow = 0;
        for (int stage = 0; stage < work.stages(); stage++) {
            int[] warm = IntStream.range(work.firstRow(stage), work.firstRow(stage + 1))
                    .filter(row -> !cold[row])
                    .map(row -> slotTimes.work()[row])
                    .sorted()
                    .toArray();
            if (warm.length < FEWEST_WARM || warm.length == work.rows(stage)) {
                continue;
            }
            int median = warm[warm.length / 2];
            int high = warm[(int) (SLOW * (warm.length - 1))];
            for (int row = work.firstRow(stage); row < work.firstRow(stage + 1); row++) {
                if (cold[row]) {
                    reference[row] = median;
                    compared++;
                    slow += slotTimes.work()[row] > high ? 1 : 0;
                }
            }
        }
        int[] ofExecutor = new int[executors];
        if (compared < FEWEST_COLD || slow < MOST * compared) {
            return new ColdStarts(slotTimes, 0);
        }
        int[] comparedRows = IntStream.range(0, work.size())
                .filter(row -> reference[row] >= 0)
                .toArray();
        for (int executor = 0; executor < executors; executor++) {
            int index = executor;
            ofExecutor[executor] = Math.max(
                    0,
                    median(Arrays.stream(comparedRows)
                            .filter(row -> work.executor(row) == index)
                            .map(row -> slotTimes.work()[row] - reference[row])));
        }
        int usual = median(Arrays.stream(ofExecutor).filter(millis -> millis > 0));
        if (usual < NOTABLE_MILLIS) {
            return new ColdStarts(slotTimes, 0);
        }
        for (int executor = 0; executor < executors; executor++) {
            // What is far beyond the others is a straggler's own time.
            ofExecutor[executor] = (int) Math.min(ofExecutor[executor], MOST_OF_USUAL * usual);
        }
        int[] warmed = slotTimes.work().clone();
        for (int row = 0; row < warmed.length; row++) {
            if (cold[row]) {
                int surcharge = ofExecutor[work.executor(row)] > 0 ? ofExecutor[work.executor(row)] : usual;
                int least =
                        reference[row] >= 0 ? Math.min(warmed[row], reference[row]) : (int) (LEAST_SHARE * warmed[row]);
                warmed[row] = Math.max(least, warmed[row] - surcharge);
            }
        }
        return new ColdStarts(new SlotTimes(warmed, slotTimes.rework()), usual);
    }

    /** For each row of the work, whether it was launched before any task had ended on its executor. */
    private static boolean[] cold(JobProfile profile) {
        int[] firstFinish = new int[profile.executors().size()];
        Arrays.fill(firstFinish, Integer.MAX_VALUE);
        for (TaskTable tasks : new TaskTable[] {profile.work(), profile.rework()}) {
            for (int row = 0; row < tasks.size(); row++) {
                if (tasks.executor(row) >= 0) {
                    firstFinish[tasks.executor(row)] =
                            Math.min(firstFinish[tasks.executor(row)], tasks.finishMillis(row));
                }
            }
        }
        boolean[] cold = new boolean[profile.work().size()];
        for (int row = 0; row < cold.length; row++) {
            int executor = profile.work().executor(row);
            cold[row] = executor >= 0 && profile.work().launchMillis(row) < firstFinish[executor];
        }
        return cold;
    }

    private static int median(IntStream values) {
        int[] sorted = values.sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
