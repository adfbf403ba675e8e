package dev.gluewise.simulator.testing;

import dev.gluewise.simulator.profile.Application;
import dev.gluewise.simulator.profile.Completeness;
import dev.gluewise.simulator.profile.Executor;
import dev.gluewise.simulator.profile.ExecutorMemory;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.SparkJob;
import dev.gluewise.simulator.profile.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Makes the profile of a run from what its jobs have to do, as in
 *
 * <pre>profile().executors(9, 4).job(job -&gt; job.stage(3, tasks(20, seconds(10))).stage(4, tasks(1, seconds(5))).after(3))</pre>
 *
 * Each stage begins when its parents are done and takes the executors' slots as they become free, so a run on the same
 * executors takes exactly as long as the profile says.
 */
public final class Profiles {
    /** Before the application's start, so that the first tasks find their slots there. */
    private static final int FROM_THE_START = -1;

    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<Executor> executors = new ArrayList<>();
    private final List<MadeJob> jobs = new ArrayList<>();
    private String name = "made";
    private String sparkVersion = "3.5.6";
    private Duration closing = Duration.ZERO;
    private Completeness completeness = new Completeness(100, 0, false, false, 0, 0);

    private Profiles() {}

    public static Profiles profile() {
        return new Profiles();
    }

    public static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    /** A number of tasks of the same length. */
    public static List<Duration> tasks(int count, Duration each) {
        Duration[] all = new Duration[count];
        Arrays.fill(all, each);
        return List.of(all);
    }

    /** Tasks of these lengths, in launch order. */
    public static List<Duration> tasks(Duration... each) {
        return List.of(each);
    }

    public Profiles named(String application) {
        name = application;
        return this;
    }

    public Profiles spark(String version) {
        sparkVersion = version;
        return this;
    }

    public Profiles property(String property, String value) {
        properties.put(property, value);
        return this;
    }

    /** Executors that are there from the start to the end. */
    public Profiles executors(int count, int cores) {
        for (int i = 0; i < count; i++) {
            add(cores, FROM_THE_START, OptionalInt.empty());
        }
        return this;
    }

    /** An executor that comes later and stays. */
    public Profiles executor(int cores, Duration from) {
        return add(cores, millis(from), OptionalInt.empty());
    }

    /** An executor that comes and goes. */
    public Profiles executor(int cores, Duration from, Duration to) {
        return add(cores, millis(from), OptionalInt.of(millis(to)));
    }

    private Profiles add(int cores, int addedMillis, OptionalInt removedMillis) {
        executors.add(new Executor(
                String.valueOf(executors.size() + 1),
                cores,
                addedMillis,
                removedMillis,
                removedMillis.isPresent() ? "gone" : ""));
        return this;
    }

    /** A Spark job; it is submitted when the one before it ends, unless it says otherwise. */
    public Profiles job(Consumer<MadeJob> describe) {
        MadeJob job = new MadeJob();
        describe.accept(job);
        jobs.add(job);
        return this;
    }

    /** What the driver does alone after the last Spark job. */
    public Profiles closing(Duration time) {
        closing = time;
        return this;
    }

    public Profiles lacking(Completeness what) {
        completeness = what;
        return this;
    }

    public JobProfile build() {
        MadeRun run = new MadeRun(executors);
        List<SparkJob> sparkJobs = new ArrayList<>();
        List<Stage> stages = new ArrayList<>();
        int end = 0;
        for (MadeJob job : jobs) {
            int submitted = job.submitted.map(Profiles::millis).orElse(end) + millis(job.gap);
            int last = submitted;
            for (MadeJob.MadeStage stage : job.stages) {
                last = Math.max(last, run.run(stage, sparkJobs.size(), submitted, stages));
            }
            int ended = last + millis(job.tail);
            sparkJobs.add(new SparkJob(
                    sparkJobs.size(), submitted, OptionalInt.of(ended), true, OptionalLong.empty(), "", ""));
            end = Math.max(end, ended);
        }
        Application application = new Application(
                "app-" + name, name, sparkVersion, 1_700_000_000_000L, end + millis(closing), properties);
        return new JobProfile(
                application,
                sparkJobs,
                List.of(),
                stages,
                run.rdds,
                run.work.build(stages.size()),
                run.rework.build(stages.size()),
                executors,
                ExecutorMemory.UNKNOWN,
                completeness);
    }

    static int millis(Duration time) {
        return Math.toIntExact(time.toMillis());
    }
}
