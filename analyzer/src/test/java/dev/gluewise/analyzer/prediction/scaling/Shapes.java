package dev.gluewise.analyzer.prediction.scaling;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Runs as a test wants them known: {@code Shapes.of(8).reading(100).took(60)}. */
final class Shapes {
    private final int slots;
    private OptionalDouble inputGb = OptionalDouble.empty();
    private OptionalDouble memoryGb = OptionalDouble.empty();
    private OptionalDouble cores = OptionalDouble.empty();
    private Optional<String> type = Optional.empty();
    private boolean flex;
    private String context = "";
    private final TreeMap<String, Double> parameters = new TreeMap<>();

    private Shapes(int slots) {
        this.slots = slots;
    }

    /** On as many workers as slots, of which no more is known. */
    static Shapes of(int slots) {
        return new Shapes(slots);
    }

    Shapes reading(double gigabytes) {
        inputGb = OptionalDouble.of(gigabytes);
        return this;
    }

    Shapes memoryOf(double gigabytesPerSlot) {
        memoryGb = OptionalDouble.of(gigabytesPerSlot);
        return this;
    }

    Shapes coresOf(double slotsPerWorker) {
        cores = OptionalDouble.of(slotsPerWorker);
        return this;
    }

    Shapes on(String workerType) {
        type = Optional.of(workerType);
        return this;
    }

    Shapes onSpareCapacity() {
        flex = true;
        return this;
    }

    Shapes in(String label) {
        context = label;
        return this;
    }

    Shapes with(String parameter, double value) {
        parameters.put(parameter, value);
        return this;
    }

    RunShape shape() {
        return new RunShape(slots, OptionalDouble.of(slots), cores, type, memoryGb, inputGb, flex, context, parameters);
    }

    PastRun took(double seconds) {
        return new PastRun(shape(), seconds);
    }
}
