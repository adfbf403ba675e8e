package dev.gluewise.simulator.spark.graph;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.spark.Dependency;
import org.apache.spark.HashPartitioner;
import org.apache.spark.Partition;
import org.apache.spark.ShuffleDependency;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.shuffle.ShuffleWriteProcessor;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** A stage of a plan: as many partitions as it has tasks, each of which waits, behind a shuffle from each parent. */
public final class StageRdd extends RDD<Tuple2<Integer, Integer>> {
    private static final ClassTag<Tuple2<Integer, Integer>> ELEMENT = ClassTag$.MODULE$.apply(Tuple2.class);
    private static final ClassTag<Integer> NUMBER = ClassTag$.MODULE$.apply(Integer.class);

    private final int stage;
    private final transient long[] taskNanos;

    /** What its children and map-stage jobs depend on; one object, so that Spark sees that they share it. */
    private transient @Nullable ShuffleDependency<Integer, Integer, Integer> output;

    private final transient StageGraph.Places places;

    StageRdd(SparkContext spark, int stage, long[] taskNanos, List<StageRdd> parents, StageGraph.Places places) {
        super(spark, dependencies(parents), ELEMENT);
        this.stage = stage;
        this.places = places;
        // Spark has no stages without tasks, so one of no length stands for them.
        this.taskNanos = taskNanos.length == 0 ? new long[1] : taskNanos;
    }

    private static Seq<Dependency<?>> dependencies(List<StageRdd> parents) {
        List<Dependency<?>> all =
                parents.stream().<Dependency<?>>map(parent -> parent.output()).toList();
        return CollectionConverters.asScala(all).toSeq();
    }

    /** Index of the stage in its plan. */
    public int stage() {
        return stage;
    }

    /** The stage's output as its children read it. */
    ShuffleDependency<Integer, Integer, Integer> output() {
        ShuffleDependency<Integer, Integer, Integer> made = output;
        if (made == null) {
            made = new ShuffleDependency<>(
                    this,
                    new HashPartitioner(1),
                    SparkEnv.get().serializer(),
                    Option.empty(),
                    Option.empty(),
                    false,
                    new ShuffleWriteProcessor(),
                    NUMBER,
                    NUMBER,
                    NUMBER);
            output = made;
        }
        return made;
    }

    @Override
    public Partition[] getPartitions() {
        Partition[] partitions = new Partition[taskNanos.length];
        for (int task = 0; task < partitions.length; task++) {
            partitions[task] = new WaitPartition(task, taskNanos[task]);
        }
        return partitions;
    }

    @Override
    public Seq<String> getPreferredLocations(Partition partition) {
        return CollectionConverters.asScala(places.of(stage, partition.index())).toSeq();
    }

    @Override
    public Iterator<Tuple2<Integer, Integer>> compute(Partition partition, TaskContext task) {
        long end = System.nanoTime() + ((WaitPartition) partition).nanos();
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            task.killTaskIfInterrupted();
            LockSupport.parkNanos(left);
        }
        return CollectionConverters.asScala(List.<Tuple2<Integer, Integer>>of().iterator());
    }
}
