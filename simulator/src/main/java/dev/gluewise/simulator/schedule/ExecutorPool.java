package dev.gluewise.simulator.schedule;

import dev.gluewise.pricing.billing.WorkerLives;
import java.util.Arrays;

/**
 * The executors of a simulated run and their slots. A slot that becomes free goes to the end of the queue, which spreads
 * tasks over the executors much as Spark's shuffled offers do. Times in milliseconds.
 */
final class ExecutorPool {
    private static final byte ANNOUNCED = 0;
    private static final byte PRESENT = 1;
    private static final byte GONE = 2;

    private int executors;
    private byte[] state = new byte[64];
    private int[] cores = new int[64];
    private int[] firstSlot = new int[64];
    private int[] busySlots = new int[64];
    private boolean[] shuffle = new boolean[64];
    private long[] arrivedAt = new long[64];
    private long[] idleSince = new long[64];

    private int slots;
    private int[] executorOfSlot = new int[256];
    private int[] stageOfSlot = new int[256];
    private int[] freeSlots = new int[256];
    private int firstFree;
    private int freeCount;

    private int announced;
    private int present;
    private int peak;
    private long[] lives = new long[64];
    private int livesEnded;

    /** Whether free slots are kept by executor, each at its executor's own places; else in one queue. */
    private boolean byExecutor;

    private int[] freeOf = new int[64];
    private int[] coldMillis = new int[64];

    void clear(boolean keepByExecutor) {
        byExecutor = keepByExecutor;
        executors = 0;
        slots = 0;
        firstFree = 0;
        freeCount = 0;
        announced = 0;
        present = 0;
        peak = 0;
        livesEnded = 0;
    }

    /** Makes room for an executor that will arrive; gives its index. */
    int announce(int executorCores, int coldStartMillis) {
        if (executors == state.length) {
            growExecutors();
        }
        while (slots + executorCores > freeSlots.length) {
            growSlots();
        }
        int executor = executors++;
        state[executor] = ANNOUNCED;
        cores[executor] = executorCores;
        firstSlot[executor] = slots;
        busySlots[executor] = 0;
        shuffle[executor] = false;
        freeOf[executor] = 0;
        coldMillis[executor] = coldStartMillis;
        Arrays.fill(executorOfSlot, slots, slots + executorCores, executor);
        slots += executorCores;
        announced++;
        return executor;
    }

    void arrive(int executor, long now) {
        if (state[executor] != ANNOUNCED) {
            return;
        }
        state[executor] = PRESENT;
        arrivedAt[executor] = now;
        idleSince[executor] = now;
        announced--;
        present++;
        peak = Math.max(peak, present);
        for (int slot = firstSlot[executor]; slot < firstSlot[executor] + cores[executor]; slot++) {
            addFree(slot);
        }
    }

    /** Takes an executor away; tasks that it still runs end as they would have, and take no successor. */
    void remove(int executor, long now) {
        if (state[executor] == PRESENT) {
            present--;
            account(now - arrivedAt[executor]);
        } else if (state[executor] == ANNOUNCED) {
            announced--;
        }
        state[executor] = GONE;
    }

    /** A free slot of an executor that is there, or −1 where all are taken. */
    int takeFree() {
        while (freeCount > 0) {
            int slot = freeSlots[firstFree];
            firstFree = firstFree + 1 == freeSlots.length ? 0 : firstFree + 1;
            freeCount--;
            if (state[executorOfSlot[slot]] == PRESENT) {
                busySlots[executorOfSlot[slot]]++;
                return slot;
            }
        }
        return -1;
    }

    /** A free slot of one executor, which has some; only where slots are kept by executor. */
    int takeFree(int executor) {
        busySlots[executor]++;
        return freeSlots[firstSlot[executor] + --freeOf[executor]];
    }

    /** How many tasks an executor could take now; only where slots are kept by executor. */
    int freeSlots(int executor) {
        return state[executor] == PRESENT ? freeOf[executor] : 0;
    }

    /** The executors with a free slot; a new array. */
    int[] withFreeSlots() {
        int[] free = new int[executors];
        int count = 0;
        for (int executor = 0; executor < executors; executor++) {
            if (freeSlots(executor) > 0) {
                free[count++] = executor;
            }
        }
        return Arrays.copyOf(free, count);
    }

    int firstSlot(int executor) {
        return firstSlot[executor];
    }

    int cores(int executor) {
        return cores[executor];
    }

    boolean isPresent(int executor) {
        return state[executor] == PRESENT;
    }

    /** Executors announced so far, whatever has become of them. */
    int executors() {
        return executors;
    }

    void occupy(int slot, int stage, boolean leavesShuffle) {
        stageOfSlot[slot] = stage;
        if (leavesShuffle) {
            shuffle[executorOfSlot[slot]] = true;
        }
    }

    int stageOn(int slot) {
        return stageOfSlot[slot];
    }

    int executorOf(int slot) {
        return executorOfSlot[slot];
    }

    /** What a task launched on a slot now takes longer, because none has ended on its executor yet. */
    int coldMillis(int slot) {
        return coldMillis[executorOfSlot[slot]];
    }

    /** A task has ended on a slot's executor. */
    void warm(int slot) {
        coldMillis[executorOfSlot[slot]] = 0;
    }

    /** Whether a slot whose task has just ended may take another. */
    boolean mayRunNext(int slot) {
        return state[executorOfSlot[slot]] == PRESENT;
    }

    /** Gives a slot back; tells whether its executor has nothing to do now. */
    boolean release(int slot, long now) {
        int executor = executorOfSlot[slot];
        boolean idle = --busySlots[executor] == 0;
        if (idle) {
            idleSince[executor] = now;
        }
        if (state[executor] == PRESENT) {
            addFree(slot);
        }
        return idle;
    }

    /** How long an executor has had nothing to do and nothing to keep; 0 where that is not so. */
    long idleMillis(int executor, long now) {
        boolean idle = state[executor] == PRESENT && busySlots[executor] == 0 && !shuffle[executor];
        return idle ? now - idleSince[executor] : 0;
    }

    int present() {
        return present;
    }

    /** Whether there is only one executor, here or to come. */
    boolean lastOne() {
        return present + announced <= 1;
    }

    /** The run's outcome when it ends now. */
    SimulatedRun outcome(long end) {
        for (int executor = 0; executor < executors; executor++) {
            if (state[executor] == PRESENT) {
                account(Math.max(0, end - arrivedAt[executor]));
            }
        }
        return new SimulatedRun(end, WorkerLives.ofMillis(Arrays.copyOf(lives, livesEnded)), peak);
    }

    private void account(long millis) {
        lives[livesEnded++] = millis;
    }

    private void addFree(int slot) {
        if (byExecutor) {
            int executor = executorOfSlot[slot];
            freeSlots[firstSlot[executor] + freeOf[executor]++] = slot;
            return;
        }
        int end = firstFree + freeCount++;
        freeSlots[end >= freeSlots.length ? end - freeSlots.length : end] = slot;
    }

    private void growExecutors() {
        int capacity = state.length * 2;
        state = Arrays.copyOf(state, capacity);
        cores = Arrays.copyOf(cores, capacity);
        firstSlot = Arrays.copyOf(firstSlot, capacity);
        busySlots = Arrays.copyOf(busySlots, capacity);
        shuffle = Arrays.copyOf(shuffle, capacity);
        arrivedAt = Arrays.copyOf(arrivedAt, capacity);
        idleSince = Arrays.copyOf(idleSince, capacity);
        freeOf = Arrays.copyOf(freeOf, capacity);
        coldMillis = Arrays.copyOf(coldMillis, capacity);
        lives = Arrays.copyOf(lives, capacity);
    }

    private void growSlots() {
        int capacity = freeSlots.length * 2;
        if (byExecutor) {
            freeSlots = Arrays.copyOf(freeSlots, capacity);
            executorOfSlot = Arrays.copyOf(executorOfSlot, capacity);
            stageOfSlot = Arrays.copyOf(stageOfSlot, capacity);
            return;
        }
        int[] unrolled = new int[capacity];
        for (int i = 0; i < freeCount; i++) {
            unrolled[i] = freeSlots[(firstFree + i) % freeSlots.length];
        }
        freeSlots = unrolled;
        firstFree = 0;
        executorOfSlot = Arrays.copyOf(executorOfSlot, capacity);
        stageOfSlot = Arrays.copyOf(stageOfSlot, capacity);
    }
}
