package dev.gluewise.simulator.schedule.split;

import dev.gluewise.simulator.profile.FileScan;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.Stage;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds out why one stage has as many tasks as it has. */
final class StageReader {
    /** How far a rule may be off the logged number and still be believed: files and partitions are not all alike. */
    private static final double TOLERANCE = 0.2;

    private final JobProfile profile;
    private final int[] slotMillis;
    private final Stage stage;
    private final int index;
    private final SplitSettings settings;
    private final int slots;
    private final double factor;
    private final int tasks;

    /**
     * @param slotMillis for how long each row of the profile's work held its slot
     * @param settings those in force for the stage
     * @param slots those of the logged cluster
     * @param factor how many times as much there is to do
     */
    StageReader(JobProfile profile, int[] slotMillis, int stage, SplitSettings settings, int slots, double factor) {
        this.profile = profile;
        this.slotMillis = slotMillis;
        this.stage = profile.stages().get(stage);
        this.settings = settings;
        this.slots = slots;
        this.factor = factor;
        index = stage;
        tasks = profile.work().rows(stage);
    }

    StageTasks read() {
        // What was lost of a stage cannot be divided anew.
        boolean whole = tasks > 0 && tasks == stage.declaredTasks();
        Lineage lineage = whole ? Lineage.of(profile, stage) : Lineage.UNKNOWN;
        return switch (lineage) {
            case FILES -> files();
            case ADAPTIVE_SHUFFLE -> adaptive();
            case SQL_SHUFFLE -> sqlShuffle();
            case COLLECTION, RDD_SHUFFLE -> rdd();
            case HADOOP_FILES -> kept(CountCause.INPUT_BLOCKS);
            case COALESCED -> kept(CountCause.EXPLICIT);
            case UNKNOWN -> kept(tasks == 1 ? CountCause.EXPLICIT : CountCause.UNKNOWN);
        };
    }

    private StageTasks files() {
        if (stage.scans().size() != 1) {
            return kept(CountCause.UNKNOWN);
        }
        FileScan scan = stage.scans().getFirst();
        int[] rows = byPartition();
        double fixed = fixedMillis(rows);
        double[] work = Arrays.stream(rows)
                .mapToDouble(row -> Math.max(0, slotMillis[row] - fixed))
                .toArray();
        double all = Arrays.stream(work).sum();
        if (all == 0) {
            return kept(CountCause.UNKNOWN);
        }
        double[] shares = Arrays.stream(work).map(task -> task / all).toArray();
        FileDivision logged = FileDivision.fitted(scan, 1, settings, shares, slots);
        double[] lengths = logged.shares(slots);
        return followed(
                logged,
                FileDivision.fitted(scan, factor, settings, shares, slots),
                lengths.length == tasks ? lengths : shares);
    }

    private StageTasks adaptive() {
        return shuffle(CountCause.ADAPTIVE, settings.initialPartitions());
    }

    /** Not put together: the partitions are large or few, or it is switched off, or the program said how many. */
    private StageTasks sqlShuffle() {
        boolean mayBePutTogether =
                settings.adaptive() && tasks == settings.initialPartitions().logged();
        StageTasks adaptive = mayBePutTogether ? adaptive() : kept(CountCause.UNKNOWN);
        if (adaptive.division().isPresent()) {
            return adaptive;
        }
        return bySetting(CountCause.SHUFFLE_PARTITIONS, settings.shufflePartitions());
    }

    private StageTasks rdd() {
        RddCount counts = new RddCount(profile, settings);
        boolean follows = Lineage.first(profile, stage).stream().allMatch(counts::followsParallelism);
        return follows ? bySetting(CountCause.DEFAULT_PARALLELISM, settings.parallelism()) : kept(CountCause.EXPLICIT);
    }

    /** As many tasks as a setting says; where another number was chosen, by the program, that is kept. */
    private StageTasks bySetting(CountCause cause, Setting setting) {
        if (tasks == 1 || tasks != setting.logged()) {
            return kept(CountCause.EXPLICIT);
        }
        if (!setting.bySlots()) {
            return kept(cause);
        }
        StageTasks shuffle = shuffle(cause, setting);
        if (shuffle.division().isPresent()) {
            return shuffle;
        }
        Division even = new Division.Even(cause, setting);
        return followed(even, even, evenLengths());
    }

    private StageTasks shuffle(CountCause cause, Setting partitions) {
        long[] bytes = Arrays.stream(byPartition())
                .mapToLong(row -> profile.work().metric(TaskMetric.SHUFFLE_READ_BYTES, row))
                .toArray();
        if (Arrays.stream(bytes).sum() == 0) {
            return kept(CountCause.UNKNOWN);
        }
        long records = profile.work().total(TaskMetric.SHUFFLE_READ_RECORDS, index);
        ShuffleDivision logged = new ShuffleDivision(cause, partitions, settings, bytes, records, 1);
        return followed(
                logged, new ShuffleDivision(cause, partitions, settings, bytes, records, factor), logged.lengths());
    }

    private StageTasks kept(CountCause cause) {
        return StageTasks.kept(cause, tasks);
    }

    /**
     * @param logged the rule for the logged work
     * @param rule the rule for the work there is to do
     */
    private StageTasks followed(Division logged, Division rule, double[] lengths) {
        Cut cut = logged.cut(slots);
        if (Math.abs(cut.tasks() - tasks) > Math.max(1, TOLERANCE * tasks)) {
            return kept(CountCause.UNKNOWN);
        }
        int[] rows = byPartition();
        int[] millis = Arrays.stream(rows).map(row -> slotMillis[row]).toArray();
        WorkLine line = new WorkLine(lengths, millis, fixedMillis(rows), factor);
        Optional<Cut> asLogged = factor == 1 ? Optional.of(cut) : Optional.empty();
        return new StageTasks(rule.cause(), tasks, Optional.of(new StageTasks.Followed(rule, asLogged, line)));
    }

    private int[] byPartition() {
        TaskTable work = profile.work();
        return IntStream.range(work.firstRow(index), work.firstRow(index + 1))
                .boxed()
                .sorted(Comparator.comparingInt(work::partition))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double[] evenLengths() {
        double[] lengths = new double[tasks];
        Arrays.fill(lengths, 1);
        return lengths;
    }

    /** What a task takes besides running, whatever it has to do: the median of it, which no cold executor moves. */
    private double fixedMillis(int[] rows) {
        TaskTable work = profile.work();
        if (work.total(TaskMetric.RUN_MILLIS, index) == 0) {
            return 0;
        }
        long[] around = Arrays.stream(rows)
                .mapToLong(row -> Math.max(0, slotMillis[row] - work.metric(TaskMetric.RUN_MILLIS, row)))
                .sorted()
                .toArray();
        return around[around.length / 2];
    }
}
