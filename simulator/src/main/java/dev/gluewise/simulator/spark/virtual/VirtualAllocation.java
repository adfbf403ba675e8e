package dev.gluewise.simulator.spark.virtual;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import org.apache.spark.ExecutorAllocationClient;
import org.apache.spark.ExecutorAllocationManager;
import org.apache.spark.SparkContext;
import org.apache.spark.util.Clock;
import scala.Option;
import scala.collection.immutable.Map;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Spark's own rule for how many executors to have, asked whenever the virtual clock says so. */
final class VirtualAllocation {
    /** What is done about what Spark's rule decides. */
    interface Cluster {
        /** The executors that are there. */
        List<Integer> present();

        /** As many executors are wanted, those on the way among them. */
        void want(int executors);

        /** These are no longer needed. */
        void release(List<Integer> executors);
    }

    /** How often Spark's rule is asked; a constant of ExecutorAllocationManager. */
    static final long LOOK_MILLIS = 100;

    private final ExecutorAllocationManager manager;
    private final Method schedule;

    VirtualAllocation(SparkContext spark, Clock clock, Cluster cluster) {
        ListenerQueue.install(spark);
        manager = new ExecutorAllocationManager(
                new Client(cluster),
                spark.listenerBus(),
                spark.conf(),
                Option.empty(),
                clock,
                spark.resourceProfileManager(),
                false);
        schedule = schedule();
        manager.start();
        // Its own thread would go by the clock on the wall; before the first stage it has done nothing.
        manager.stop();
    }

    private static Method schedule() {
        try {
            return ExecutorAllocationManager.class.getMethod("org$apache$spark$ExecutorAllocationManager$$schedule");
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("this Spark's allocation manager is asked in another way", e);
        }
    }

    /** Has Spark look at the demand, and do something about it. */
    void look() {
        try {
            schedule.invoke(manager);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("this Spark's allocation manager may not be asked", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("Spark's allocation manager failed", e.getCause());
        }
    }

    private record Client(Cluster cluster) implements ExecutorAllocationClient {
        @Override
        public Seq<String> getExecutorIds() {
            return CollectionConverters.asScala(cluster.present().stream()
                            .map(number -> Integer.toString(number))
                            .toList())
                    .toSeq();
        }

        @Override
        public boolean isExecutorActive(String id) {
            // The driver, whose broadcast blocks Spark asks about as well, is no executor.
            return cluster.present().stream()
                    .anyMatch(number -> Integer.toString(number).equals(id));
        }

        @Override
        public boolean requestTotalExecutors(
                Map<Object, Object> byProfile,
                Map<Object, Object> localTasks,
                Map<Object, Map<String, Object>> localTasksByHost) {
            cluster.want(CollectionConverters.asJava(byProfile).values().stream()
                    .mapToInt(count -> (Integer) count)
                    .sum());
            return true;
        }

        @Override
        public boolean requestExecutors(int more) {
            throw new UnsupportedOperationException("Spark's rule names the executors that it wants in all");
        }

        @Override
        public Seq<String> killExecutors(Seq<String> ids, boolean adjustTarget, boolean countFailures, boolean force) {
            cluster.release(CollectionConverters.asJava(ids).stream()
                    .map(Integer::valueOf)
                    .toList());
            return ids;
        }

        @Override
        public boolean decommissionExecutorsOnHost(String host) {
            return false;
        }

        @Override
        public boolean killExecutorsOnHost(String host) {
            return false;
        }
    }
}
