package dev.gluewise.simulator.spark.virtual;

import dev.gluewise.simulator.schedule.ReplayPlan;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.Pool;
import org.apache.spark.scheduler.SchedulingMode;

/** Starts Spark on a virtual cluster. */
final class VirtualSpark {
    private VirtualSpark() {}

    /** After how long without work Spark takes an executor away. */
    static double idleSeconds(SparkContext spark) {
        return spark.conf().getTimeAsSeconds("spark.dynamicAllocation.executorIdleTimeout", "60s");
    }

    /**
     * A context whose cluster has room for a plan's executors; only one may be open in a process.
     *
     * @param folder where Spark may leave files
     */
    static SparkContext start(ReplayPlan plan, Path folder) {
        ReplayPlan.Executors executors = plan.executors();
        SparkConf conf = new SparkConf(false)
                .setAppName("replay")
                .setMaster(VirtualClusterManager.master(executors.most(), executors.cores()))
                .set("spark.executor.cores", Integer.toString(executors.cores()))
                .set("spark.local.dir", folder.toString())
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.ui.enabled", "false")
                // Executors that exist on paper send no heartbeats.
                .set("spark.network.timeout", "1000000s")
                .set("spark.cleaner.referenceTracking", "false");
        if (executors instanceof ReplayPlan.ByDemand demand) {
            conf.set("spark.dynamicAllocation.enabled", "true")
                    .set("spark.dynamicAllocation.shuffleTracking.enabled", "true")
                    .set("spark.dynamicAllocation.initialExecutors", "1")
                    .set("spark.dynamicAllocation.minExecutors", "1")
                    .set("spark.dynamicAllocation.maxExecutors", Integer.toString(demand.most()));
        }
        plan.nearness().ifPresent(near -> conf.set("spark.locality.wait.process", near.processMillis() + "ms")
                .set("spark.locality.wait.node", near.nodeMillis() + "ms")
                .set("spark.locality.wait.rack", near.rackMillis() + "ms")
                .set("spark.locality.wait.legacyResetOnTaskLaunch", Boolean.toString(near.resetByEveryLaunch())));
        if (!plan.pools().isEmpty()) {
            conf.set("spark.scheduler.mode", "FAIR");
        }
        SparkContext spark = new SparkContext(conf);
        plan.pools().forEach(pool -> spark.taskScheduler()
                .rootPool()
                .addSchedulable(new Pool(pool.name(), SchedulingMode.FIFO(), pool.minShare(), pool.weight())));
        // What a user interface would show costs a tenth of the time and memory for every task.
        if (spark.statusStore().listener().isDefined()) {
            spark.listenerBus().removeListener(spark.statusStore().listener().get());
        }
        return spark;
    }
}
