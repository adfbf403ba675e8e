package dev.gluewise.simulator.schedule;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.schedule.split.StageCount;
import dev.gluewise.simulator.schedule.split.TaskCounts;
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
    private final SizeEffects effects;
    private final WorkBySize sizes;

    /**
     * @param profile what the run did
     * @param inputScale how much larger the input is than the logged one, above 0; 1 for the same
     */
    public ProfileSimulator(JobProfile profile, double inputScale) {
        if (!(inputScale > 0)) {
            throw new IllegalArgumentException("an input cannot be " + inputScale + " times as large");
        }
        this.profile = profile;
        ColdStarts cold = ColdStarts.of(profile, SlotTimes.of(profile));
        work = WorkloadReader.of(profile, cold, inputScale);
        sizes = new WorkBySize(work, TaskCounts.of(profile, cold.warm().work(), inputScale));
        arrivals = new ArrivalModel(profile);
        effects = new SizeEffects(profile, work);
    }

    /** Replays the logged run, failed attempts and all, on the executors that it had, when it had them. */
    public SelfReplay asLogged() {
        LoggedRun logged = LoggedRun.of(profile);
        SimulatedRun run = new Simulation(logged.work()).run(logged.executors());
        return new SelfReplay(profile.application().durationSeconds(), run.endMillis() / 1000.0);
    }

    /** The run at another configuration, every task as long as it was but for what its memory and its number change. */
    public SimulatedOutcome simulate(Configuration configuration) {
        return outcome(configuration, new Simulation(work(configuration)).run(allocation(configuration)));
    }

    /**
     * The run at another configuration, several times, each time with its tasks and the order of sibling stages drawn anew.
     *
     * @param samples how many times, 1 or more
     * @param seed the same seed gives the same samples
     */
    public List<SimulatedOutcome> resampled(Configuration configuration, int samples, long seed) {
        Workload there = work(configuration);
        Simulation simulation = new Simulation(there);
        Allocation allocation = allocation(configuration);
        TaskDraw draw = new TaskDraw(there, seed);
        return IntStream.range(0, samples)
                .mapToObj(
                        sample -> outcome(configuration, simulation.run(allocation, draw.next(), draw.nextNumbering())))
                .toList();
    }

    /**
     * The run on spare capacity, several times, each time with its tasks, the arrivals and the losses of its executors drawn
     * anew. Where data lies does not count.
     *
     * @param conditions how spare capacity behaves
     * @param samples how many times, 1 or more
     * @param seed the same seed gives the same samples
     */
    public List<SimulatedOutcome> onFlex(
            Configuration configuration, FlexConditions conditions, int samples, long seed) {
        Workload anywhere = work(configuration).withoutPlaces();
        Simulation simulation = new Simulation(anywhere);
        Allocation standard = allocation(configuration);
        TaskDraw draw = new TaskDraw(anywhere, seed);
        return IntStream.range(0, samples)
                .mapToObj(sample -> {
                    Allocation spare =
                            new Allocation.Spare(standard, conditions, arrivals.startUpMillis(), seed + sample);
                    return outcome(configuration, simulation.run(spare, draw.next(), draw.nextNumbering()));
                })
                .toList();
    }

    /** The shortest the run could take, with a slot for every task: its critical path and the driver's own time. */
    public double floorSeconds() {
        int slots = Math.clamp(work.taskCount(), 1, MOST_SLOTS);
        Allocation boundless = Allocation.Planned.staying(slots, arrivals.arrivals(1));
        return new Simulation(work).run(boundless).endMillis() / 1000.0;
    }

    /** The run at another configuration in all that can be shown of it. */
    public SimulatedTimeline timeline(Configuration configuration) {
        return timeline(work(configuration), allocation(configuration), configuration.executorCores());
    }

    /** The logged run, simulated on the executors that it had; a stage lasts from its first attempt to its last. */
    public SimulatedTimeline timelineAsLogged() {
        LoggedRun logged = LoggedRun.of(profile);
        return timeline(logged.work(), logged.executors(), Math.max(1, profile.executorCores()))
                .inStages(logged.stageOf(), profile.stages().size());
    }

    private static SimulatedTimeline timeline(Workload work, Allocation allocation, int cores) {
        Simulation simulation = new Simulation(work);
        Trace trace = new Trace(work);
        return TimelineBuilder.timeline(work, simulation, trace, simulation.run(allocation, trace), cores);
    }

    /** The memory that Spark shares out between execution and storage, for each slot of a configuration, in bytes. */
    public double memoryPerSlot(Configuration configuration) {
        return MemoryPerSlot.of(configuration, profile);
    }

    /** When each stage would run at a configuration, in the profile's order of stages. */
    public List<StageSpan> stages(Configuration configuration) {
        Simulation simulation = new Simulation(work(configuration));
        simulation.run(allocation(configuration));
        return IntStream.range(0, work.stageCount())
                .mapToObj(stage -> new StageSpan(
                        stage, simulation.stageStartMillis(stage) / 1000.0, simulation.stageEndMillis(stage) / 1000.0))
                .toList();
    }

    /** The run at a configuration, with what a scheduler has to be told to come to the same. */
    public ReplayCase replayCase(Configuration configuration) {
        return ReplayPlanner.simulated(work(configuration), allocation(configuration));
    }

    /** How many tasks each stage has at a configuration, and why as many, in the profile's order of stages. */
    public List<StageCount> taskCounts(Configuration configuration) {
        return sizes.counts(configuration.slots());
    }

    /**
     * The run on a cluster that stands ready, whose tasks prefer no place and whose driver launches them in no time: what
     * a replay with waiting tasks can be held against.
     */
    public ReplayCase readyReplayCase(Configuration configuration) {
        Allocation ready =
                Allocation.Planned.staying(configuration.executorCores(), new int[configuration.executors()]);
        return ReplayPlanner.simulated(work(configuration).ofTaskTimesAlone(), ready);
    }

    /** Whether the start-up time of auto-scaled workers is the log's own; otherwise it is assumed. */
    public boolean startUpLearned() {
        return arrivals.startUpLearned();
    }

    /** Time from the request of an auto-scaled worker to its arrival that simulations go by, in seconds. */
    public double startUpSeconds() {
        return arrivals.startUpMillis() / 1000.0;
    }

    /** With auto scaling too Glue sets the default parallelism and the shuffle partitions by the most slots. */
    private Workload work(Configuration configuration) {
        return sizes.at(configuration.slots(), work.lasting(effects.millis(configuration)));
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
