package dev.gluewise.analyzer.prediction.scaling;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a run before it starts: its size, its input, its parameters.
 *
 * @param workers workers, the driver's among them; 1 or more
 * @param slots tasks that run at once in all; empty where the worker type is not known
 * @param slotsPerWorker slots of one worker that runs tasks; empty where it is not known
 * @param workerType name of the worker type, Glue's or another's
 * @param memoryGbPerSlot memory behind one slot in GB
 * @param inputGb input in GB
 * @param flex whether it runs on spare capacity
 * @param context a label: runs that share it have the same input and parameters, known or not; empty for none
 * @param parameters further numeric parameters of the run, by name
 */
public record RunShape(
        int workers,
        OptionalDouble slots,
        OptionalDouble slotsPerWorker,
        Optional<String> workerType,
        OptionalDouble memoryGbPerSlot,
        OptionalDouble inputGb,
        boolean flex,
        String context,
        SortedMap<String, Double> parameters) {
    public RunShape {
        if (workers < 1 || slots.orElse(1) <= 0 || memoryGbPerSlot.orElse(1) <= 0 || inputGb.orElse(1) <= 0) {
            throw new IllegalArgumentException("a run has workers, slots, memory and input above 0");
        }
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** A size alone. */
    public static RunShape ofSlots(int workers, double slots) {
        return new RunShape(
                workers,
                OptionalDouble.of(slots),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                "",
                new TreeMap<>());
    }

    /** Executors: all workers but the driver's. A cluster of one worker has its driver beside its executor. */
    public int executors() {
        return Math.max(1, workers - 1);
    }

    /** Size by which runs of one job are compared: the slots, and the executors where no run's slots are known. */
    public double size() {
        return slots.orElse(executors());
    }

    /** The same run on as many workers and slots as another. */
    public RunShape resized(RunShape other) {
        return new RunShape(
                other.workers,
                other.slots,
                slotsPerWorker,
                workerType,
                memoryGbPerSlot,
                inputGb,
                flex,
                context,
                parameters);
    }

    /** The same run with another label of its context. */
    public RunShape withContext(String label) {
        return new RunShape(
                workers, slots, slotsPerWorker, workerType, memoryGbPerSlot, inputGb, flex, label, parameters);
    }
}
