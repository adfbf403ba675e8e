package dev.gluewise.analyzer.prediction.history;

import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** Finds where a run to come lies outside what is known. */
final class Cautions {
    private static final double A_LITTLE = 0.99;
    private static final double FAR_LARGER = 4;
    private static final double OTHER_INPUT = 2;

    private final double leastSize;
    private final double mostSize;
    private final OptionalDouble leastMemory;
    private final OptionalDouble leastInput;
    private final OptionalDouble mostInput;
    private final boolean slowerLately;

    Cautions(List<PastRun> runs, boolean slowerLately) {
        this.slowerLately = slowerLately;
        leastSize = runs.stream().mapToDouble(run -> run.shape().size()).min().orElseThrow();
        mostSize = runs.stream().mapToDouble(run -> run.shape().size()).max().orElseThrow();
        leastMemory = known(runs, RunShape::memoryGbPerSlot).min();
        leastInput = known(runs, RunShape::inputGb).min();
        mostInput = known(runs, RunShape::inputGb).max();
    }

    private static DoubleStream known(List<PastRun> runs, Function<RunShape, OptionalDouble> value) {
        return runs.stream().flatMapToDouble(run -> value.apply(run.shape()).stream());
    }

    List<Caution> of(RunShape shape) {
        List<Caution> cautions = new ArrayList<>();
        OptionalDouble memory = shape.memoryGbPerSlot();
        if (memory.isPresent()
                && leastMemory.isPresent()
                && memory.getAsDouble() < A_LITTLE * leastMemory.getAsDouble()) {
            cautions.add(Caution.LESS_MEMORY_THAN_EVER);
        }
        if (shape.size() < A_LITTLE * leastSize) {
            cautions.add(Caution.SMALLER_THAN_EVER);
        }
        if (shape.size() > FAR_LARGER * mostSize) {
            cautions.add(Caution.FAR_LARGER_THAN_EVER);
        }
        OptionalDouble input = shape.inputGb();
        if (input.isPresent()
                && mostInput.isPresent()
                && (input.getAsDouble() > OTHER_INPUT * mostInput.getAsDouble()
                        || input.getAsDouble() < leastInput.orElseThrow() / OTHER_INPUT)) {
            cautions.add(Caution.OTHER_INPUT_THAN_EVER);
        }
        if (slowerLately) {
            cautions.add(Caution.SLOWER_LATELY);
        }
        return cautions;
    }
}
