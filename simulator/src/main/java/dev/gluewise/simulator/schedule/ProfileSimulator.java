package dev.gluewise.simulator.schedule;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.profile.Executor;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Simulates one logged run on clusters of other sizes: the same tasks, the same order, the driver's own time kept.
 * Immutable; may be used from several threads.
 */
public final class ProfileSimulator {
    /** More slots than this make no run shorter, since the driver has to hand every task out. */
    private static final int MOST_SLOTS = 100_000;

    private final JobProfile profile;
    private final Workload work;
    private final ArrivalModel arrivals;

    /**
     * @param profile what the run did
     * @param inputScale how much larger the input is than the logged one, above 0; 1 for the same
     */
    public ProfileSimulator(JobProfile profile, double inputScale) {
        if (!(inputScale > 0)) {
            throw new IllegalArgumentException("an input cannot be " + inputScale + " times as large");
        }
        this.profile = profile;
        work = inputScale == 1 ? WorkloadReader.work(profile) : WorkloadReader.scaled(profile, inputScale);
        arrivals = new ArrivalModel(profile);
    }

    /** Replays the logged run, failed attempts and all, on the executors that it had, when it had them. */
    public SelfReplay asLogged() {
        List<Allocation.Span> executors =
                profile.executors().stream().map(ProfileSimulator::asLogged).toList();
        SimulatedRun run = new Simulation(WorkloadReader.asLogged(profile)).run(new Allocation.Planned(executors));
        return new SelfReplay(profile.application().durationSeconds(), run.endMillis() / 1000.0);
    }

    private static Allocation.Span asLogged(Executor executor) {
        return new Allocation.Span(
                executor.cores(),
                executor.addedMillis(),
                executor.removedMillis().orElse(Allocation.Span.STAYS));
    }

    /** The run at another configuration, every task as long as it was. */
    public SimulatedOutcome simulate(Configuration configuration) {
        return outcome(configuration, new Simulation(work).run(allocation(configuration)));
    }

    /**
     * The run at another configuration, several times, each time with its tasks drawn anew.
     *
     * @param samples how many times, 1 or more
     * @param seed the same seed gives the same samples
     */
    public List<SimulatedOutcome> resampled(Configuration configuration, int samples, long seed) {
        Simulation simulation = new Simulation(work);
        Allocation allocation = allocation(configuration);
        TaskDraw draw = new TaskDraw(work, seed);
        return IntStream.range(0, samples)
                .mapToObj(sample -> outcome(configuration, simulation.run(allocation, draw.next())))
                .toList();
    }

    /** The shortest the run could take, with a slot for every task: its critical path and the driver's own time. */
    public double floorSeconds() {
        int slots = Math.clamp(work.taskCount(), 1, MOST_SLOTS);
        Allocation boundless = Allocation.Planned.staying(slots, arrivals.arrivals(1));
        return new Simulation(work).run(boundless).endMillis() / 1000.0;
    }

    /** When each stage would run at a configuration, in the profile's order of stages. */
    public List<StageSpan> stages(Configuration configuration) {
        Simulation simulation = new Simulation(work);
        simulation.run(allocation(configuration));
        return IntStream.range(0, work.stageCount())
                .mapToObj(stage -> new StageSpan(
                        stage, simulation.stageStartMillis(stage) / 1000.0, simulation.stageEndMillis(stage) / 1000.0))
                .toList();
    }

    /** Whether the start-up time of auto-scaled workers is the log's own; otherwise it is assumed. */
    public boolean startUpLearned() {
        return arrivals.startUpLearned();
    }

    /** Time from the request of an auto-scaled worker to its arrival that simulations go by, in seconds. */
    public double startUpSeconds() {
        return arrivals.startUpMillis() / 1000.0;
    }

    private Allocation allocation(Configuration configuration) {
        int cores = configuration.executorCores();
        int executors = configuration.executors();
        if (!configuration.autoScaling()) {
            return Allocation.Planned.staying(cores, arrivals.arrivals(executors));
        }
        return new Allocation.ByDemand(cores, executors, arrivals.arrivals(1)[0], arrivals.startUpMillis());
    }

    private static SimulatedOutcome outcome(Configuration configuration, SimulatedRun run) {
        // A log of no duration at all is counted as one of the shortest that there is.
        double seconds = Math.max(1, run.endMillis()) / 1000.0;
        return new SimulatedOutcome(configuration, seconds, run.executorLives(), run.peakExecutors());
    }
}
