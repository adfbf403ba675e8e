package dev.gluewise.simulator.spark.graph;

import dev.gluewise.simulator.schedule.ReplayPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import org.apache.spark.MapOutputStatistics;
import org.apache.spark.ShuffleDependency;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.scheduler.DAGScheduler;
import org.apache.spark.scheduler.JobWaiter;
import org.apache.spark.util.CallSite;
import scala.Function1;
import scala.Function2;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction1;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * The stages of a plan as RDDs, and its Spark jobs ready to be submitted. A job whose last stage writes shuffle output
 * becomes a map-stage job, as adaptive queries submit them; a job with several last stages becomes several.
 */
public final class StageGraph {
    private final ReplayPlan plan;
    private final StageRdd[] rdds;

    /** By Spark job: the stages that no other of it waits for. */
    private final List<List<StageRdd>> lastStages = new ArrayList<>();

    private final boolean[] hasChildren;

    /** Where tasks would rather run, as Spark writes it: hosts, or executors on them. */
    @FunctionalInterface
    public interface Places {
        /** No task minds. */
        Places ANYWHERE = (stage, task) -> List.of();

        List<String> of(int stage, int task);
    }

    /**
     * @param nanosPerMilli nanoseconds that a task waits for each millisecond of its slot time; 0 where no task is run
     */
    public StageGraph(SparkContext spark, ReplayPlan plan, double nanosPerMilli, Places places) {
        this.plan = plan;
        int count = plan.stages().size();
        rdds = new StageRdd[count];
        hasChildren = new boolean[count];
        boolean[] isLast = new boolean[count];
        for (int index = 0; index < count; index++) {
            ReplayPlan.PlannedStage stage = plan.stages().get(index);
            long[] nanos = new long[stage.taskMillis().length];
            for (int task = 0; task < nanos.length; task++) {
                nanos[task] = Math.round(stage.taskMillis()[task] * nanosPerMilli);
            }
            List<StageRdd> parents = new ArrayList<>();
            for (int parent : stage.parents()) {
                parents.add(rdds[parent]);
                hasChildren[parent] = true;
                isLast[parent] &= jobOf(parent) != stage.job();
            }
            isLast[index] = true;
            rdds[index] = new StageRdd(spark, index, nanos, parents, places);
        }
        plan.jobs().forEach(job -> lastStages.add(new ArrayList<>()));
        for (int index = 0; index < count; index++) {
            if (isLast[index]) {
                lastStages.get(jobOf(index)).add(rdds[index]);
            }
        }
    }

    /** What the stages of its own Spark job leave that a job's last stage needs, in the plan's order. */
    List<ShuffleDependency<?, ?, ?>> neededBy(StageRdd last) {
        BitSet needed = new BitSet();
        needed.set(last.stage());
        List<ShuffleDependency<?, ?, ?>> outputs = new ArrayList<>();
        for (int index = last.stage(); index >= 0; index = needed.previousSetBit(index - 1)) {
            plan.stages().get(index).parents().stream()
                    .filter(parent -> jobOf(parent) == jobOf(last.stage()))
                    .forEach(needed::set);
            if (index != last.stage()) {
                outputs.addFirst(rdds[index].output());
            }
        }
        return outputs;
    }

    private int jobOf(int stage) {
        return plan.stages().get(stage).job();
    }

    /** Submits a Spark job; it has ended when all that is returned has. A job without stages ends at once. */
    public List<JobWaiter<?>> submit(DAGScheduler scheduler, int job) {
        List<JobWaiter<?>> waiters = new ArrayList<>();
        for (StageRdd last : lastStages.get(job)) {
            Properties properties = new Properties();
            plan.jobs().get(job).pool().ifPresent(pool -> properties.setProperty("spark.scheduler.pool", pool));
            waiters.add(
                    isMapStage(last)
                            ? submitMapStage(scheduler, last, properties)
                            : submitResultStage(scheduler, last, properties));
        }
        return waiters;
    }

    /** Writes what executors need to run the tasks, beyond Spark itself, to a jar in a folder; gives the jar. */
    public static Path writeExecutorClasses(Path folder) throws IOException {
        Path jar = folder.resolve("replay-tasks.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> type : List.of(StageRdd.class, WaitPartition.class, Places.class, ReadAll.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (InputStream bytes =
                        Objects.requireNonNull(type.getClassLoader().getResourceAsStream(name), name)) {
                    bytes.transferTo(out);
                }
            }
        }
        return jar;
    }

    private boolean isMapStage(StageRdd rdd) {
        return hasChildren[rdd.stage()] || plan.stages().get(rdd.stage()).writesShuffle();
    }

    private static JobWaiter<?> submitMapStage(DAGScheduler scheduler, StageRdd rdd, Properties properties) {
        Function1<MapOutputStatistics, BoxedUnit> nothing = new AbstractFunction1<>() {
            @Override
            public BoxedUnit apply(MapOutputStatistics statistics) {
                return BoxedUnit.UNIT;
            }
        };
        return scheduler.submitMapStage(rdd.output(), nothing, callSite(rdd), properties);
    }

    private static JobWaiter<?> submitResultStage(DAGScheduler scheduler, StageRdd rdd, Properties properties) {
        Function2<Object, BoxedUnit, BoxedUnit> nothing = new AbstractFunction2<>() {
            @Override
            public BoxedUnit apply(Object partition, BoxedUnit result) {
                return BoxedUnit.UNIT;
            }
        };
        Seq<Object> partitions = CollectionConverters.asScala(IntStream.range(0, rdd.getNumPartitions())
                        .<Object>mapToObj(Integer::valueOf)
                        .toList())
                .toSeq();
        return scheduler.submitJob(rdd, new ReadAll(), partitions, callSite(rdd), nothing, properties);
    }

    private static CallSite callSite(StageRdd rdd) {
        return new CallSite("stage " + rdd.stage(), "");
    }

    /** The function of a result stage's tasks; its own class, since executors load it. */
    static final class ReadAll extends AbstractFunction2<TaskContext, Iterator<Tuple2<Integer, Integer>>, BoxedUnit>
            implements java.io.Serializable {
        private static final long serialVersionUID = 1;

        @Override
        public BoxedUnit apply(TaskContext task, Iterator<Tuple2<Integer, Integer>> elements) {
            return BoxedUnit.UNIT;
        }
    }
}
