package dev.gluewise.simulator.eventlog;

import dev.gluewise.simulator.profile.TaskTable;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many tasks each executor runs at once: from its cores where the log says them, else from what it ran. */
final class Slots {
    private static final Pattern LOCAL = Pattern.compile("local\\[(\\d{1,4})(?:,.*)?]");

    private static final long STARTS = 1L << 30;

    private final int coresPerTask;
    private final int localCores;
    private final int[] mostAtOnce;

    /** @param executors number of executors, as the tables count them */
    Slots(Map<String, String> properties, TaskTable work, TaskTable rework, int executors) {
        coresPerTask = Math.max(1, parse(properties.getOrDefault("spark.task.cpus", "1")));
        localCores = localCores(properties.getOrDefault("spark.master", ""));
        mostAtOnce = mostAtOnce(work, rework, executors);
    }

    /**
     * Tasks at once on one executor, 1 or more.
     *
     * @param cores as the log announces them; 0 where it does not
     */
    int of(int executor, String id, int cores) {
        if (cores > 0) {
            return Math.max(1, cores / coresPerTask);
        }
        boolean local = id.equals("driver") || id.equals("<driver>") || id.equals("localhost");
        if (local && localCores > 0) {
            return Math.max(1, localCores / coresPerTask);
        }
        return Math.max(1, mostAtOnce[executor]);
    }

    private static int localCores(String master) {
        if (master.equals("local")) {
            return 1;
        }
        Matcher matcher = LOCAL.matcher(master);
        return matcher.matches() ? parse(matcher.group(1)) : 0;
    }

    private static int parse(String number) {
        try {
            return Integer.parseInt(number.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static int[] mostAtOnce(TaskTable work, TaskTable rework, int executors) {
        long[] changes = new long[2 * (work.size() + rework.size())];
        int count = addChanges(work, changes, 0);
        count = addChanges(rework, changes, count);
        Arrays.sort(changes, 0, count);
        int[] now = new int[executors];
        int[] most = new int[executors];
        for (int i = 0; i < count; i++) {
            int executor = (int) (changes[i] & (STARTS - 1));
            now[executor] += (changes[i] & STARTS) != 0 ? 1 : -1;
            most[executor] = Math.max(most[executor], now[executor]);
        }
        return most;
    }

    /** Time in the upper half, so that sorting makes a timeline; ends sort before starts of the same millisecond. */
    private static int addChanges(TaskTable tasks, long[] changes, int from) {
        int count = from;
        for (int row = 0; row < tasks.size(); row++) {
            long launch = tasks.launchMillis(row);
            changes[count++] = (launch << 32) | STARTS | tasks.executor(row);
            changes[count++] = ((launch + tasks.durationMillis(row)) << 32) | tasks.executor(row);
        }
        return count;
    }
}
