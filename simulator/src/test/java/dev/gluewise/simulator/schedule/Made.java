package dev.gluewise.simulator.schedule;

import dev.gluewise.simulator.profile.JobProfile;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Runs what a made profile has to do on executors of another kind. */
final class Made {
    private Made() {}

    /** The work of a profile on a driver that launches tasks in no time, and executors that are never cold. */
    static Workload work(JobProfile profile) {
        return launching(WorkloadReader.work(profile), 0);
    }

    /** The same work on a driver that launches tasks at another pace. */
    static Workload launching(Workload work, int launchIntervalMicros) {
        return with(work, launchIntervalMicros, work.places(), work.pools());
    }

    private static Workload with(
            Workload work, int launchIntervalMicros, Optional<DataPlaces> places, Optional<Pools> pools) {
        return new Workload(
                work.stages(),
                work.taskOffsets(),
                work.taskMillis(),
                work.taskRows(),
                work.parents(),
                work.children(),
                work.stageGaps(),
                work.holdsShuffle(),
                work.sparkJobs(),
                work.firstStages(),
                work.closingMillis(),
                launchIntervalMicros,
                0,
                places,
                pools);
    }

    /** Executors of so many cores that are there from start to end. */
    static Allocation.Planned executors(int count, int cores) {
        return Allocation.Planned.staying(cores, new int[count]);
    }

    /** One executor of a single core for each slot. */
    static Allocation.Planned slots(int count) {
        return executors(count, 1);
    }

    static Allocation.Planned spans(Allocation.Span... spans) {
        return new Allocation.Planned(Arrays.asList(spans));
    }

    /** Run time in seconds. */
    static double seconds(JobProfile profile, Allocation allocation) {
        return seconds(work(profile), allocation);
    }

    static double seconds(Workload work, Allocation allocation) {
        return new Simulation(work).run(allocation).endMillis() / 1000.0;
    }

    static long totalMillis(Workload work) {
        return IntStream.of(work.taskMillis()).asLongStream().sum();
    }

    /** The same work with its data at places. */
    static Workload at(Workload work, DataPlaces places) {
        return with(work, work.launchIntervalMicros(), Optional.of(places), work.pools());
    }

    /** The same work in pools of Spark's fair scheduler. */
    static Workload in(Workload work, Pools pools) {
        return with(work, work.launchIntervalMicros(), work.places(), Optional.of(pools));
    }
}
