package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.Evidence;
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
import java.util.Set;
import java.util.TreeSet;

/**
 * The configurations worth looking at: every worker count while they are few, then in steps of an eighth, up to where the
 * job's widest stage fills every slot, each with and without auto scaling and Flex as far as Glue gives these. Of a worker
 * type that Glue does not give the job one size stands for all, to be shown with the reason.
 */
final class CandidateGrid {
    private static final int EVERY_COUNT_UP_TO = 16;
    private static final double STEP = 1.125;

    /**
     * Where the search ends. AWS's older documents allow 299 G.1X and 149 G.2X, which are alike in DPUs; today's limits
     * are not known, so larger workers are looked at up to as many DPUs.
     */
    private static final int MOST_DPUS = 299;

    /** More than the slots of any cluster. */
    private static final int MOST_TASKS = 1_000_000;

    private CandidateGrid() {}

    /**
     * How far to look.
     *
     * @param knownSlots slots at which the job is known to run
     * @param mostSlots slots beyond which none are of use, or nothing is known
     * @param autoScaling whether it can be predicted what auto scaling does
     */
    record Reach(int knownSlots, int mostSlots, boolean autoScaling) {
        /** As far as the widest stage of a logged run has tasks. */
        static Reach of(JobProfile profile, double inputScale) {
            int logged = profile.peakSlots();
            return new Reach(logged, Math.max(logged, widestStage(profile, inputScale)), true);
        }
    }

    static List<Configuration> of(Evidence evidence, Offered offered, StudyScope scope, Reach reach) {
        GlueVersion glueVersion = evidence.job().glueVersion();
        Set<Configuration> grid = new LinkedHashSet<>();
        for (WorkerType type : scope.workerTypes()) {
            int limit = limit(type, scope);
            Configuration asLogged = Configuration.fixed(
                    glueVersion,
                    type,
                    Math.min(limit, Configuration.workersForSlots(glueVersion, type, reach.knownSlots())));
            if (offered.availability(asLogged).refused()) {
                grid.add(asLogged);
                continue;
            }
            int enough = Configuration.workersForSlots(glueVersion, type, reach.mostSlots());
            for (int workers : counts(Math.min(limit, enough))) {
                grid.addAll(variants(Configuration.fixed(glueVersion, type, workers), reach, offered));
            }
        }
        evidence.current().ifPresent(grid::add);
        return List.copyOf(grid);
    }

    private static int limit(WorkerType type, StudyScope scope) {
        int most = type == WorkerType.STANDARD
                ? Configuration.MOST_STANDARD_DPUS
                : BigDecimal.valueOf(MOST_DPUS)
                        .divideToIntegralValue(type.dpu())
                        .intValue();
        return Math.max(
                Configuration.MINIMUM_WORKERS, Math.min(scope.mostWorkers().orElse(most), most));
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

    private static List<Configuration> variants(Configuration fixed, Reach reach, Offered offered) {
        List<Configuration> variants = new ArrayList<>(List.of(fixed, fixed.with(ExecutionClass.FLEX)));
        // With one executor there is nothing to add or to take away.
        if (fixed.executors() > 1 && reach.autoScaling()) {
            variants.add(fixed.withAutoScaling(true));
            variants.add(fixed.withAutoScaling(true).with(ExecutionClass.FLEX));
        }
        variants.removeIf(variant -> offered.availability(variant).refused());
        return variants;
    }
}
