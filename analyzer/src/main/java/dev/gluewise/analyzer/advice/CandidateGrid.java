package dev.gluewise.analyzer.advice;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskMetric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The configurations worth looking at: every worker count while they are few, then in steps of an eighth, up to where the
 * job's widest stage fills every slot, each with and without auto scaling and Flex.
 */
final class CandidateGrid {
    private static final int EVERY_COUNT_UP_TO = 16;
    private static final double STEP = 1.125;

    /** The largest count that AWS documents for G.1X is 299; larger workers are taken to be limited alike, by their DPUs. */
    private static final int MOST_DPUS = 299;

    /** More than the slots of any cluster. */
    private static final int MOST_TASKS = 1_000_000;

    private CandidateGrid() {}

    static List<Configuration> of(
            GlueVersion glueVersion, StudyScope scope, List<JobProfile> profiles, Optional<Configuration> current) {
        int widest = profiles.stream()
                .mapToInt(profile -> widestStage(profile, scope.inputScale()))
                .max()
                .orElse(1);
        int logged = profiles.stream().mapToInt(JobProfile::peakSlots).max().orElse(1);
        Set<Configuration> grid = new LinkedHashSet<>();
        for (WorkerType type : scope.workerTypes()) {
            int cores = type.executorCores(glueVersion);
            int enough = 1 + (Math.max(widest, logged) + cores - 1) / cores;
            int limit = Math.max(
                    Configuration.MINIMUM_WORKERS,
                    Math.min(
                            scope.mostWorkers().orElse(Integer.MAX_VALUE),
                            BigDecimal.valueOf(MOST_DPUS)
                                    .divideToIntegralValue(type.dpu())
                                    .intValue()));
            for (int workers : counts(Math.min(limit, enough))) {
                grid.addAll(variants(Configuration.fixed(glueVersion, type, workers)));
            }
        }
        current.ifPresent(grid::add);
        return List.copyOf(grid);
    }

    /** Tasks of the widest stage; those that read input have more on more of it. */
    private static int widestStage(JobProfile profile, double inputScale) {
        double widest = 1;
        for (int stage = 0; stage < profile.work().stages(); stage++) {
            boolean reads = profile.work().total(TaskMetric.INPUT_BYTES, stage) > 0;
            widest = Math.max(widest, profile.work().rows(stage) * (reads ? inputScale : 1));
        }
        return (int) Math.min(MOST_TASKS, Math.ceil(widest));
    }

    private static Set<Integer> counts(int most) {
        Set<Integer> counts = new TreeSet<>();
        int workers = Configuration.MINIMUM_WORKERS;
        while (workers < most) {
            counts.add(workers);
            workers = workers < EVERY_COUNT_UP_TO ? workers + 1 : (int) Math.ceil(workers * STEP);
        }
        counts.add(Math.max(Configuration.MINIMUM_WORKERS, most));
        return counts;
    }

    private static List<Configuration> variants(Configuration fixed) {
        List<Configuration> variants = new ArrayList<>();
        variants.add(fixed);
        if (fixed.glueVersion().hasAutoScalingAndFlex()) {
            variants.add(fixed.with(ExecutionClass.FLEX));
            // With one executor there is nothing to add or to take away.
            if (fixed.executors() > 1) {
                variants.add(fixed.withAutoScaling(true));
                variants.add(fixed.withAutoScaling(true).with(ExecutionClass.FLEX));
            }
        }
        return variants;
    }
}
