package dev.gluewise.simulator.spark.wallclock;

import dev.gluewise.simulator.schedule.ReplayPlan;
import dev.gluewise.simulator.schedule.StageSpan;
import dev.gluewise.simulator.spark.graph.HoldingTaskScheduler;
import dev.gluewise.simulator.spark.graph.OrderedDagScheduler;
import dev.gluewise.simulator.spark.graph.RunListener;
import dev.gluewise.simulator.spark.graph.StageGraph;
import dev.gluewise.simulator.spark.graph.StageRdd;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.JobWaiter;
import org.apache.spark.scheduler.TaskScheduler;
import org.apache.spark.scheduler.TaskSet;
import org.apache.spark.util.SystemClock;
import scala.concurrent.ExecutionContext;
import scala.concurrent.ExecutionContext$;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;
import scala.util.Try;

/**
 * One run of a plan on a Spark that really runs tasks, which wait. The driver's part, when to submit which job and how
 * long to hold a stage's tasks, is done by one thread. Times of the plan are multiplied by the compression, and those
 * measured divided by it.
 */
final class TimedRun {
    private static final long LISTENERS_PATIENCE_MILLIS = 30_000;
    private static final double NANOS_PER_MILLI = 1_000_000;
    private static final long TOLD_EVERY_MILLIS = 100;

    private final ReplayPlan plan;
    private final SparkContext spark;
    private final double compression;
    private final StageGraph graph;
    private final OrderedDagScheduler stages;
    private final SystemClock clock = new SystemClock();
    private final TaskTimes times;
    private final RunListener listener;
    private final ScheduledExecutorService driver = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("replay-driver").factory());
    private final ExecutionContext onDriver = ExecutionContext$.MODULE$.fromExecutor(driver);
    private final CompletableFuture<Long> end = new CompletableFuture<>();

    // Of the driver's thread alone.
    private final Map<Integer, Integer> partsLeft = new HashMap<>();
    private final int[] jobsLeft;
    private final long[] releasedAt;
    private int unfinishedJobs;
    private long lastJobEnd;

    /**
     * What came of it.
     *
     * @param seconds start to end, in the plan's time
     * @param meanTaskMillis mean time for which a task held its slot, by the clock
     * @param stages when each stage ran, in the plan's time
     */
    record Outcome(double seconds, double meanTaskMillis, List<StageSpan> stages) {}

    TimedRun(SparkContext spark, TaskScheduler scheduler, ReplayPlan plan, double compression, RunListener listener) {
        this.plan = plan;
        this.spark = spark;
        this.compression = compression;
        graph = new StageGraph(spark, plan, compression * NANOS_PER_MILLI, StageGraph.Places.ANYWHERE);
        stages = OrderedDagScheduler.install(spark, new HoldingTaskScheduler(scheduler, this::hold), graph, clock);
        times = new TaskTimes(plan, clock.getTimeMillis(), compression, listener);
        this.listener = listener;
        jobsLeft = new int[plan.jobs().size()];
        releasedAt = new long[plan.jobs().size()];
    }

    Outcome run() throws InterruptedException, ReplayedJobFailedException {
        spark.addSparkListener(times);
        driver.execute(this::begin);
        try {
            long millis = end.get();
            spark.listenerBus().waitUntilEmpty(LISTENERS_PATIENCE_MILLIS);
            tell();
            return new Outcome(millis / compression / 1000, times.meanTaskMillis(), times.spans());
        } catch (ExecutionException | TimeoutException e) {
            throw new ReplayedJobFailedException(e);
        } finally {
            driver.shutdownNow();
            spark.removeSparkListener(times);
        }
    }

    private long now() {
        return clock.getTimeMillis() - times.startMillis();
    }

    private long compressed(int millis) {
        return Math.round(millis * compression);
    }

    private void begin() {
        driver.scheduleAtFixedRate(this::tell, TOLD_EVERY_MILLIS, TOLD_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        unfinishedJobs = plan.jobs().size();
        for (int job = 0; job < plan.jobs().size(); job++) {
            jobsLeft[job] = plan.jobs().get(job).after().size();
            if (jobsLeft[job] == 0) {
                submitAt(compressed(plan.jobs().get(job).gapMillis()), job);
            }
        }
    }

    private void tell() {
        times.asleep().ifPresent(listener::slept);
        listener.reached(now() / compression / 1000, times.tasks());
    }

    private void submitAt(long time, int job) {
        driver.schedule(guarded(() -> submit(job)), Math.max(0, time - now()), TimeUnit.MILLISECONDS);
    }

    /** A fault on the driver's thread ends the run instead of leaving it waiting. */
    private Runnable guarded(Runnable step) {
        return () -> {
            try {
                step.run();
            } catch (RuntimeException e) {
                end.completeExceptionally(e);
            }
        };
    }

    private void submit(int job) {
        List<JobWaiter<?>> parts = graph.submit(stages, job);
        partsLeft.put(job, parts.size());
        if (parts.isEmpty()) {
            endJob(job);
        }
        for (JobWaiter<?> part : parts) {
            part.completionFuture().onComplete(onceDone(job), onDriver);
        }
    }

    private AbstractFunction1<Try<BoxedUnit>, BoxedUnit> onceDone(int job) {
        return new AbstractFunction1<>() {
            @Override
            public BoxedUnit apply(Try<BoxedUnit> result) {
                if (result.isFailure()) {
                    end.completeExceptionally(result.failed().get());
                } else if (partsLeft.merge(job, -1, Integer::sum) == 0) {
                    endJob(job);
                }
                return BoxedUnit.UNIT;
            }
        };
    }

    private void endJob(int job) {
        long ended = now() + compressed(plan.jobs().get(job).tailMillis());
        lastJobEnd = Math.max(lastJobEnd, ended);
        for (int next = 0; next < plan.jobs().size(); next++) {
            if (plan.jobs().get(next).after().contains(job)) {
                releasedAt[next] = Math.max(releasedAt[next], ended);
                if (--jobsLeft[next] == 0) {
                    submitAt(releasedAt[next] + compressed(plan.jobs().get(next).gapMillis()), next);
                }
            }
        }
        if (--unfinishedJobs == 0) {
            end.complete(lastJobEnd + compressed(plan.closingMillis()));
        }
    }

    /** Called by Spark's stage scheduler. */
    private void hold(TaskSet tasks, Runnable onwards) {
        int stage = ((StageRdd) stages.stageIdToStage().apply(tasks.stageId()).rdd()).stage();
        times.submitted(tasks.stageId(), stage);
        long gap = compressed(plan.stages().get(stage).gapMillis());
        if (gap == 0) {
            onwards.run();
        } else {
            driver.schedule(guarded(onwards), gap, TimeUnit.MILLISECONDS);
        }
    }
}
