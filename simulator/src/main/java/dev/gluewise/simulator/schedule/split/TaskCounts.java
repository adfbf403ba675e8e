package dev.gluewise.simulator.schedule.split;

import dev.gluewise.simulator.profile.JobProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The tasks of each stage of a run on clusters of other sizes. A stage whose number of tasks follows the cluster's slots
 * by a rule of Spark's gets as many as the rule gives, and they share the stage's logged work; any other stage keeps its
 * tasks. A rule is believed only where it gives the logged number on the logged cluster. Immutable.
 */
public final class TaskCounts {
    private final List<StageTasks> stages;

    private TaskCounts(List<StageTasks> stages) {
        this.stages = stages;
    }

    /**
     * Finds out the causes of a run's numbers of tasks.
     *
     * @param profile what the run did
     * @param slotMillis for how long each row of the profile's work held its slot, in milliseconds
     * @param inputScale how many times as much there is to do, above 0; 1 for as much
     */
    public static TaskCounts of(JobProfile profile, int[] slotMillis, double inputScale) {
        SplitSettings.Reader settings = new SplitSettings.Reader(profile);
        List<StageTasks> stages = new ArrayList<>();
        for (int stage = 0; stage < profile.stages().size(); stage++) {
            SplitSettings inForce =
                    settings.of(profile.sparkJobOf(profile.stages().get(stage)));
            stages.add(new StageReader(profile, slotMillis, stage, inForce, settings.slots(), inputScale).read());
        }
        return new TaskCounts(stages);
    }

    /** Whether no stage has another number of tasks on any other cluster. */
    public boolean sameEverywhere() {
        return stages.stream().allMatch(stage -> stage.division().isEmpty());
    }

    /** The slot times of a stage's tasks on a cluster of so many slots, in milliseconds; empty where they are as logged. */
    public Optional<int[]> tasks(int stage, int slots) {
        return stages.get(stage).at(slots);
    }

    /** How many tasks each stage has on a cluster of so many slots, and why, in the profile's order of stages. */
    public List<StageCount> at(int slots) {
        return IntStream.range(0, stages.size())
                .mapToObj(stage -> stages.get(stage).count(stage, slots))
                .toList();
    }
}
