package dev.gluewise.simulator.schedule;

import java.util.Arrays;

/** The tasks of a stage by what they prefer, an executor or a host; each group in launch order. */
final class TaskGroups {
    static final int NONE = -1;

    private final int[] tasks;
    private final int[] next;
    private final int[] end;
    private final int preferring;

    /**
     * @param first first task of the stage
     * @param keys what each of its tasks prefers, 0 or more, or {@link #NONE}
     */
    TaskGroups(int first, int[] keys) {
        int groups = Arrays.stream(keys).max().orElse(NONE) + 1;
        end = new int[groups];
        for (int key : keys) {
            if (key != NONE) {
                end[key]++;
            }
        }
        for (int group = 1; group < groups; group++) {
            end[group] += end[group - 1];
        }
        preferring = groups == 0 ? 0 : end[groups - 1];
        next = new int[groups];
        System.arraycopy(end, 0, next, Math.min(1, groups), Math.max(0, groups - 1));
        tasks = new int[preferring];
        int[] fill = next.clone();
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != NONE) {
                tasks[fill[keys[i]]++] = first + i;
            }
        }
    }

    /** How many tasks prefer something. */
    int preferring() {
        return preferring;
    }

    /** The first task of a group that has not been launched, or {@link #NONE}. */
    int first(int group, boolean[] launched) {
        if (group >= next.length) {
            return NONE;
        }
        while (next[group] < end[group] && launched[tasks[next[group]]]) {
            next[group]++;
        }
        return next[group] < end[group] ? tasks[next[group]] : NONE;
    }
}
