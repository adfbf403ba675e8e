package dev.gluewise.simulator.spark.logs;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.simulator.cluster.ReadingMessage;
import dev.gluewise.simulator.spark.process.ParentProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkException;
import org.apache.spark.rdd.RDD;
import org.apache.spark.scheduler.TaskSchedulerImpl;
import org.apache.spark.util.SerializableConfiguration;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Reads logs on a cluster, one task a log. Spark hands each task's result to the driver once, whatever is lost and tried
 * again meanwhile, and the driver tells it at once.
 */
final class ClusterJob {
    private static final Pattern FAILED_TASK = Pattern.compile("Task (\\d+) in stage \\S+ failed \\d+ times");

    /** So many logs that fail before the first is read: then it is not the logs. */
    private static final int MOST_FAILURES_AT_FIRST = 3;

    private final SparkContext spark;
    private final List<LogCandidate> candidates;
    private final Path folder;
    private final Consumer<ReadingMessage> told;
    private final TreeSet<Integer> left = new TreeSet<>();
    private final Set<Integer> rootsWithLogs = new HashSet<>();
    private int profiles;
    private int lost;

    /**
     * @param folder takes the profiles
     * @param told hears of each log, on one of Spark's threads
     */
    ClusterJob(SparkContext spark, List<LogCandidate> candidates, Path folder, Consumer<ReadingMessage> told) {
        this.spark = spark;
        this.candidates = candidates;
        this.folder = folder;
        this.told = told;
        IntStream.range(0, candidates.size()).forEach(left::add);
    }

    /**
     * Reads all; a log that brings its worker down again and again is left out.
     *
     * @return the indexes of the paths at which logs were found
     */
    Set<Integer> run() throws SparkException, UnusableClusterException {
        if (candidates.isEmpty()) {
            return Set.of();
        }
        RDD<LogCandidate> logs = spark.parallelize(seq(candidates), candidates.size(), tag(LogCandidate.class));
        SerializableConfiguration configuration = new SerializableConfiguration(spark.hadoopConfiguration());
        LogTask task = new LogTask(configuration, ((TaskSchedulerImpl) spark.taskScheduler()).maxTaskFailures());
        while (!left.isEmpty()) {
            List<Integer> partitions = List.copyOf(left);
            try {
                spark.runJob(
                        logs,
                        task,
                        seq(new ArrayList<Object>(partitions)),
                        new Taker(partitions),
                        tag(LogOutcome.class));
            } catch (Exception e) {
                giveUpOne(partitions, e);
            }
        }
        return Set.copyOf(rootsWithLogs);
    }

    private void giveUpOne(List<Integer> partitions, Exception fault) throws SparkException, UnusableClusterException {
        Matcher failed = FAILED_TASK.matcher(String.valueOf(fault.getMessage()));
        if (!failed.find()) {
            throw fault instanceof SparkException known
                    ? known
                    : new SparkException(ParentProcess.reason(fault), fault);
        }
        String reason = String.valueOf(fault.getMessage());
        if (reason.contains("UnsupportedClassVersionError")) {
            throw new UnusableClusterException(
                    "The workers' Java is older than " + Runtime.version().feature() + ".",
                    "Name a newer one there with --conf spark.executorEnv.JAVA_HOME=FOLDER.");
        }
        lost++;
        if (profiles == 0 && lost == MOST_FAILURES_AT_FIRST) {
            throw fault instanceof SparkException known ? known : new SparkException(reason, fault);
        }
        int partition = partitions.get(Integer.parseInt(failed.group(1)));
        left.remove(partition);
        LogCandidate candidate = candidates.get(partition);
        rootsWithLogs.add(candidate.root());
        told.accept(new ReadingMessage.Skipped(Problem.in(
                candidate.uri(),
                ProblemCode.UNREADABLE_INPUT,
                "Every worker that tried to read it failed: " + MostRecent.of(reason) + ".",
                "Give them more memory with --conf spark.executor.memory=4g, or read it without --master.")));
    }

    /** Takes the result of each task, once. */
    private final class Taker extends AbstractFunction2<Object, LogOutcome, BoxedUnit> {
        private final List<Integer> partitions;

        Taker(List<Integer> partitions) {
            this.partitions = partitions;
        }

        @Override
        public BoxedUnit apply(Object index, LogOutcome outcome) {
            take(partitions.get((Integer) index), outcome);
            return BoxedUnit.UNIT;
        }
    }

    private void take(int partition, LogOutcome outcome) {
        left.remove(partition);
        if (!(outcome instanceof LogOutcome.NoLog)) {
            rootsWithLogs.add(candidates.get(partition).root());
        }
        switch (outcome) {
            case LogOutcome.Packed packed -> {
                String file = "profile-" + profiles++;
                try {
                    Files.write(folder.resolve(file), packed.profile());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                told.accept(new ReadingMessage.Read(packed.log(), file, packed.bytes()));
            }
            case LogOutcome.NoLog unused -> told.accept(new ReadingMessage.Passed());
            case LogOutcome.Unreadable unreadable ->
                told.accept(ReadingMessage.of(unreadable.line()).orElseThrow());
        }
    }

    private static <T> Seq<T> seq(List<T> list) {
        return CollectionConverters.asScala(list).toSeq();
    }

    private static <T> ClassTag<T> tag(Class<T> type) {
        return ClassTag$.MODULE$.apply(type);
    }
}
