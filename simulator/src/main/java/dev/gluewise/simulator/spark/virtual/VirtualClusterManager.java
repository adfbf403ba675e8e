package dev.gluewise.simulator.spark.virtual;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.ExternalClusterManager;
import org.apache.spark.scheduler.SchedulerBackend;
import org.apache.spark.scheduler.TaskScheduler;
import org.apache.spark.util.ManualClock;

/** Gives Spark its virtual cluster where the master is {@code virtual[executors,cores]}; found by Java's service loader. */
public final class VirtualClusterManager implements ExternalClusterManager {
    private static final Pattern MASTER = Pattern.compile("virtual\\[(\\d+),(\\d+)]");

    static String master(int executors, int cores) {
        return "virtual[" + executors + "," + cores + "]";
    }

    @Override
    public boolean canCreate(String master) {
        return MASTER.matcher(master).matches();
    }

    @Override
    public TaskScheduler createTaskScheduler(SparkContext spark, String master) {
        return new VirtualTaskScheduler(spark, new ManualClock(VirtualTaskScheduler.START_MILLIS));
    }

    @Override
    public SchedulerBackend createSchedulerBackend(SparkContext spark, String master, TaskScheduler scheduler) {
        Matcher size = MASTER.matcher(master);
        if (!size.matches()) {
            throw new IllegalArgumentException("no virtual cluster is called " + master);
        }
        return new VirtualBackend(Integer.parseInt(size.group(1)) * Integer.parseInt(size.group(2)));
    }

    @Override
    public void initialize(TaskScheduler scheduler, SchedulerBackend backend) {
        ((VirtualTaskScheduler) scheduler).initialize(backend);
    }
}
