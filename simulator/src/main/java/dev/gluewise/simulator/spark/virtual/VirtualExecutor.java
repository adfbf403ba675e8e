package dev.gluewise.simulator.spark.virtual;

import org.apache.spark.scheduler.ExecutorResourcesAmounts$;
import org.apache.spark.scheduler.MapStatus;
import org.apache.spark.scheduler.MapStatus$;
import org.apache.spark.scheduler.WorkerOffer;
import org.apache.spark.storage.BlockManagerId;
import org.apache.spark.storage.BlockManagerId$;
import scala.Option;

/** An executor that exists on paper: a number, a host of its own and some slots. */
final class VirtualExecutor {
    private static final int PORT = 7337;
    private static final long[] EMPTY_BLOCK = {0};

    /** Counted in the order in which executors are asked for. */
    final int number;

    final String id;
    final String host;
    private final BlockManagerId blocks;
    private final int cores;
    private final int[] freeSlots;
    private int freeCount;
    private boolean warm;

    VirtualExecutor(int number, int cores) {
        this.number = number;
        this.cores = cores;
        id = Integer.toString(number);
        host = hostOf(number);
        blocks = BlockManagerId$.MODULE$.apply(id, host, PORT, Option.empty());
        freeSlots = new int[cores];
        // The first slot is taken first.
        for (int slot = cores - 1; slot >= 0; slot--) {
            freeSlots[freeCount++] = number * cores + slot;
        }
    }

    /** The host of an executor. */
    static String hostOf(int number) {
        return "executor-" + number;
    }

    boolean hasFreeSlot() {
        return freeCount > 0;
    }

    /** The slot that became free last; its number is unique among all executors. */
    int takeSlot() {
        return freeSlots[--freeCount];
    }

    void giveBack(int slot) {
        freeSlots[freeCount++] = slot;
    }

    /** Whether a task of it has ended. */
    boolean warm() {
        return warm;
    }

    /** A task of it has ended. */
    void warmUp() {
        warm = true;
    }

    /** What Spark calls it as a place to run a task at. */
    String place() {
        return "executor_" + host + "_" + id;
    }

    int cores() {
        return cores;
    }

    WorkerOffer offer() {
        return new WorkerOffer(
                id,
                host,
                freeCount,
                Option.apply(host + ":" + PORT),
                ExecutorResourcesAmounts$.MODULE$.empty(),
                WorkerOffer.apply$default$6());
    }

    /** What a map task that ran here tells of its output. */
    MapStatus output(long task) {
        return MapStatus$.MODULE$.apply(blocks, EMPTY_BLOCK, task, MapStatus$.MODULE$.apply$default$4());
    }
}
