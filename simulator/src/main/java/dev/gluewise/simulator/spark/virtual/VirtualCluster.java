package dev.gluewise.simulator.spark.virtual;

import dev.gluewise.simulator.schedule.OfferOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.scheduler.WorkerOffer;

/** The executors that there are at a time of a virtual run, and how long they lasted. Times in virtual milliseconds. */
final class VirtualCluster {
    private record Member(VirtualExecutor executor, long arrivedMillis) {}

    private final int cores;

    /** Those that are there, by number. */
    private final Map<Integer, Member> present = new TreeMap<>();

    private int announced;
    private int arrived;
    private int peak;
    private long lifeMillis;

    VirtualCluster(int cores) {
        this.cores = cores;
    }

    /** The number of an executor that will come, perhaps. */
    int announce() {
        return announced++;
    }

    VirtualExecutor arrive(int number, long now) {
        VirtualExecutor executor = new VirtualExecutor(number, cores);
        present.put(number, new Member(executor, now));
        arrived++;
        peak = Math.max(peak, present.size());
        return executor;
    }

    void remove(int number, long now) {
        Member gone = present.remove(number);
        if (gone != null) {
            lifeMillis += now - gone.arrivedMillis();
        }
    }

    int size() {
        return present.size();
    }

    boolean has(int number) {
        return present.containsKey(number);
    }

    VirtualExecutor executor(int number) {
        Member member = present.get(number);
        if (member == null) {
            throw new IllegalArgumentException("there is no executor " + number);
        }
        return member.executor();
    }

    VirtualExecutor executorOf(int slot) {
        return executor(slot / cores);
    }

    List<Integer> numbers() {
        return List.copyOf(present.keySet());
    }

    /** The free slots in the order in which Spark is to look at them. */
    List<WorkerOffer> offers(long now) {
        int[] withFreeSlots = present.values().stream()
                .map(Member::executor)
                .filter(VirtualExecutor::hasFreeSlot)
                .mapToInt(executor -> executor.number)
                .toArray();
        OfferOrder.shuffle(withFreeSlots, withFreeSlots.length, now);
        List<WorkerOffer> offers = new ArrayList<>(withFreeSlots.length);
        for (int number : withFreeSlots) {
            offers.add(executor(number).offer());
        }
        return offers;
    }

    /** Lifetimes of all executors up to the end of the run, summed, in seconds. */
    double executorSeconds(long end) {
        long life = lifeMillis;
        for (Member member : present.values()) {
            life += Math.max(0, end - member.arrivedMillis());
        }
        return life / 1000.0;
    }

    int arrived() {
        return arrived;
    }

    int peak() {
        return peak;
    }
}
