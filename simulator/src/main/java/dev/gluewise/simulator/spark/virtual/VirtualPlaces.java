package dev.gluewise.simulator.spark.virtual;

import dev.gluewise.simulator.schedule.ReplayPlan;
import dev.gluewise.simulator.spark.graph.StageGraph;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers which executor ran each task, and so knows where the data of others lies. */
final class VirtualPlaces implements StageGraph.Places {
    private static final int NOBODY = -1;

    private final ReplayPlan plan;
    private final VirtualCluster cluster;
    private final int[] firstTasks;
    private final int[] executorOf;

    /** By stage: the hosts that hold much of its input; asked for by its first task. */
    private final Map<Integer, List<String>> shuffleHosts = new HashMap<>();

    VirtualPlaces(ReplayPlan plan, VirtualCluster cluster) {
        this.plan = plan;
        this.cluster = cluster;
        firstTasks = new int[plan.stages().size() + 1];
        for (int stage = 0; stage < plan.stages().size(); stage++) {
            firstTasks[stage + 1] = firstTasks[stage] + plan.stages().get(stage).taskMillis().length;
        }
        executorOf = new int[plan.taskCount()];
        Arrays.fill(executorOf, NOBODY);
    }

    /** An executor has got a task of a stage. */
    void launched(int stage, int task, int executor) {
        if (firstTasks[stage] < firstTasks[stage + 1]) {
            executorOf[firstTasks[stage] + task] = executor;
        }
    }

    @Override
    public List<String> of(int stage, int task) {
        if (plan.nearness().isEmpty() || firstTasks[stage] == firstTasks[stage + 1]) {
            return List.of();
        }
        ReplayPlan.Nearness near = plan.nearness().get();
        int maker = near.cachedBy()[firstTasks[stage] + task];
        int holder = maker == NOBODY ? NOBODY : executorOf[maker];
        if (holder != NOBODY && cluster.has(holder)) {
            return List.of(cluster.executor(holder).place());
        }
        return shuffleHosts.computeIfAbsent(stage, unused -> hostsOfShuffle(near, stage));
    }

    private List<String> hostsOfShuffle(ReplayPlan.Nearness near, int stage) {
        return Arrays.stream(near.shuffledBy().get(stage))
                .boxed()
                .flatMap(parent -> holders(near, parent).stream())
                .distinct()
                .sorted()
                .map(VirtualExecutor::hostOf)
                .toList();
    }

    /** The executors that hold much of what a stage left; each is on a host of its own. */
    private List<Integer> holders(ReplayPlan.Nearness near, int stage) {
        Map<Integer, Long> held = new HashMap<>();
        long all = 0;
        for (int task = firstTasks[stage]; task < firstTasks[stage + 1]; task++) {
            all += near.outputBytes()[task];
            if (executorOf[task] != NOBODY) {
                held.merge(executorOf[task], near.outputBytes()[task], Long::sum);
            }
        }
        double enough = ReplayPlan.Nearness.PREFERRED_SHARE * all;
        return all == 0
                ? List.of()
                : held.keySet().stream()
                        .filter(executor -> held.getOrDefault(executor, 0L) >= enough)
                        .toList();
    }
}
