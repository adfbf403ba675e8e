package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.prediction.ProfilePredictor;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.profile.Executor;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.MemoryPeak;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskTable;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The memory and the disk that a logged run is seen to need. */
final class ProfileNeeds {
    private static final double BYTES_PER_GB = 1 << 30;

    private final ProfileSimulator simulator;
    private final Optional<Configuration> logged;
    private final double ofOneTask;
    private final double perSlot;
    private final double spilled;
    private final double onDisk;

    /** @param inputScale input as a multiple of the logged one */
    ProfileNeeds(ProfilePredictor predictor, Evidence evidence, double inputScale) {
        JobProfile profile = predictor.profile();
        simulator = predictor.simulator();
        logged = evidence.loggedSize(profile);
        ofOneTask = ofOneTask(profile.work());
        perSlot = perSlot(profile);
        spilled = total(profile.work(), TaskMetric.SPILLED_DISK_BYTES);
        onDisk = (spilled + total(profile.work(), TaskMetric.SHUFFLE_WRITE_BYTES)) * inputScale;
    }

    private static double total(TaskTable work, TaskMetric metric) {
        double sum = 0;
        for (int stage = 0; stage < work.stages(); stage++) {
            sum += work.total(metric, stage);
        }
        return sum;
    }

    /** The most that one task took for execution; alone on its executor it may have all of its memory. */
    private static double ofOneTask(TaskTable work) {
        double most = 0;
        for (int row = 0; row < work.size(); row++) {
            most = Math.max(most, work.metric(TaskMetric.PEAK_EXECUTION_MEMORY_BYTES, row));
        }
        return most;
    }

    /** The most that an executor took of the memory that Spark shares out, for each of its slots. */
    private static double perSlot(JobProfile profile) {
        double most = 0;
        for (Executor executor : profile.executors()) {
            double peak = executor.memory().peak(MemoryPeak.ON_HEAP_UNIFIED).orElse(0);
            most = Math.max(most, peak / executor.cores());
        }
        return most;
    }

    /** What of it a configuration does not have, in words. */
    List<Statement> unmet(Configuration asked) {
        List<Statement> grounds = new ArrayList<>();
        double memory = simulator.memoryPerSlot(asked);
        double needed = Math.max(perSlot, ofOneTask / asked.executorCores());
        if (needed > memory) {
            grounds.add(trial("LESS_MEMORY_THAN_USED", asked.label(), Figures.bytes(memory), Figures.bytes(needed)));
        } else if (spilled > 0
                && logged.map(size -> memory < simulator.memoryPerSlot(size)).orElse(false)) {
            grounds.add(trial("LESS_MEMORY_AND_SPILL", asked.label(), Figures.bytes(spilled)));
        }
        double disk = BYTES_PER_GB
                * asked.workerType().freeDiskGb().orElse(asked.workerType().diskGb())
                * (asked.workers() - 1);
        if (onDisk > disk) {
            grounds.add(trial("LESS_DISK_THAN_USED", asked.label(), Figures.bytes(disk), Figures.bytes(onDisk)));
        }
        return grounds;
    }

    private static Statement trial(String code, Object... figures) {
        return new Statement(code, Sentences.say("trial." + code, figures));
    }
}
