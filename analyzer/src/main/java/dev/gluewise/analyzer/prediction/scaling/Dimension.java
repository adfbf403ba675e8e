package dev.gluewise.analyzer.prediction.scaling;

import java.util.OptionalDouble;

/** One coordinate of a run, on a scale on which a straight line is a fair first guess of the log of its run time. */
sealed interface Dimension {
    /** Where a run stands; empty where it is not known. */
    OptionalDouble at(RunShape shape);

    /** Log of the slots, or of the executors where not every run's slots are known. */
    record Size(boolean bySlots) implements Dimension {
        @Override
        public OptionalDouble at(RunShape shape) {
            return OptionalDouble.of(Math.log(bySlots ? shape.size() : shape.executors()));
        }
    }

    /** Log of the input. */
    record Input() implements Dimension {
        @Override
        public OptionalDouble at(RunShape shape) {
            return log(shape.inputGb());
        }
    }

    /** Log of the memory behind a slot. */
    record Memory() implements Dimension {
        @Override
        public OptionalDouble at(RunShape shape) {
            return log(shape.memoryGbPerSlot());
        }
    }

    /** Log of the slots of one worker. */
    record Cores() implements Dimension {
        @Override
        public OptionalDouble at(RunShape shape) {
            return log(shape.slotsPerWorker());
        }
    }

    /** 1 on spare capacity, else 0. */
    record Flex() implements Dimension {
        @Override
        public OptionalDouble at(RunShape shape) {
            return OptionalDouble.of(shape.flex() ? 1 : 0);
        }
    }

    /**
     * A parameter of the run: its log where all its values are above 0, else its value over their spread.
     *
     * @param logarithmic whether all values are above 0
     * @param scale what the value is divided by where it is not logarithmic
     */
    record Parameter(String name, boolean logarithmic, double scale) implements Dimension {
        @Override
        public OptionalDouble at(RunShape shape) {
            Double value = shape.parameters().get(name);
            if (value == null) {
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(logarithmic ? Math.log(value) : value / scale);
        }
    }

    private static OptionalDouble log(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(Math.log(value.getAsDouble())) : value;
    }
}
