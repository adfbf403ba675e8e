package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.prediction.FlexAssumption;
import dev.gluewise.pricing.catalog.WorkerType;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is simulated: everything whose change needs a new simulation.
 *
 * @param workerTypes types to look at
 * @param mostWorkers most workers to look at; empty to go as far as the job's own tasks can fill
 * @param inputScale input as a multiple of the logged one, above 0
 * @param flex how Flex runs are assumed to differ
 * @param seed the same seed gives the same answer
 */
public record StudyScope(
        List<WorkerType> workerTypes, OptionalInt mostWorkers, double inputScale, FlexAssumption flex, long seed) {
    /** The usual worker types, the logged input, the usual assumptions. */
    public static final StudyScope USUAL =
            new StudyScope(WorkerType.USUAL, OptionalInt.empty(), 1, FlexAssumption.USUAL, 1);

    public StudyScope {
        workerTypes = List.copyOf(workerTypes);
        if (!(inputScale > 0)) {
            throw new IllegalArgumentException("an input cannot be " + inputScale + " times as large");
        }
    }

    /** The same over other worker types. */
    public StudyScope withWorkerTypes(List<WorkerType> types) {
        return new StudyScope(types, mostWorkers, inputScale, flex, seed);
    }

    /** The same with another input. */
    public StudyScope withInputScale(double scale) {
        return new StudyScope(workerTypes, mostWorkers, scale, flex, seed);
    }
}
