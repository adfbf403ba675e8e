package dev.gluewise.simulator.spark.wallclock;

import dev.gluewise.simulator.schedule.ReplayPlan;
import dev.gluewise.simulator.spark.graph.StageGraph;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;

/** Starts Spark on threads of this machine or on a cluster, with the slots that a plan asks for. */
final class WaitingCluster {
    private static final String HINT =
            "Ask for virtual time, which needs no slots: leave --master, --wall-clock and --compression out.";

    /** Spark refuses less than 450 MB; tasks that wait need no more. */
    private static final String EXECUTOR_MEMORY = "512m";

    private WaitingCluster() {}

    static SparkContext onThreads(ReplayPlan plan, Path folder) {
        return new SparkContext(conf(plan, folder)
                .setMaster("local[" + slots(plan) + "]")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1"));
    }

    /** @throws NotReplayableException where the cluster does not give the slots that the plan asks for */
    static SparkContext on(String master, ReplayPlan plan, Path folder) throws IOException, NotReplayableException {
        int slots = slots(plan);
        SparkContext spark = new SparkContext(conf(plan, folder)
                .setMaster(master)
                .set("spark.jars", StageGraph.writeExecutorClasses(folder).toString())
                .set("spark.executor.cores", Integer.toString(plan.executors().cores()))
                .set(
                        "spark.executor.instances",
                        Integer.toString(plan.executors().most()))
                .set("spark.executor.memory", EXECUTOR_MEMORY)
                .set("spark.cores.max", Integer.toString(slots))
                .set("spark.scheduler.minRegisteredResourcesRatio", "1.0")
                .set("spark.scheduler.maxRegisteredResourcesWaitingTime", "120s"));
        // Spark never says fewer than two.
        int given = spark.defaultParallelism();
        if (given < slots) {
            spark.stop();
            throw new NotReplayableException(
                    "The cluster at " + master + " gave fewer than the " + slots + " slots asked for (" + given + ").",
                    HINT);
        }
        return spark;
    }

    private static SparkConf conf(ReplayPlan plan, Path folder) {
        SparkConf conf = new SparkConf(false)
                .setAppName("replay")
                .set("spark.local.dir", folder.toString())
                .set("spark.ui.enabled", "false")
                .set("spark.cleaner.referenceTracking", "false");
        return plan.pools().isEmpty() ? conf : conf.set("spark.scheduler.mode", "FAIR");
    }

    static int slots(ReplayPlan plan) {
        return plan.executors().most() * plan.executors().cores();
    }
}
