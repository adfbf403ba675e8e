package dev.gluewise.analyzer.testing;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.analyzer.advice.Study;
import dev.gluewise.analyzer.advice.StudyScope;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobDefinition;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.testing.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Glue job with one logged run and, where wanted, a history: its stages run one after the other. */
public final class ExampleJob {
    private static final Instant NEWEST = Instant.parse("2026-11-20T04:00:00Z");

    private final String name;
    private Configuration size = Configuration.fixed(GlueVersion.V5_0, WorkerType.G_1X, 10);
    private Optional<Duration> deadline = Optional.empty();
    private String region = "us-east-1";
    private int runs;
    private int failedRuns;
    private boolean measured = true;
    private boolean logged = true;

    private final List<List<Duration>> stages = new ArrayList<>();

    private ExampleJob(String name) {
        this.name = name;
    }

    public static ExampleJob called(String name) {
        return new ExampleJob(name);
    }

    public ExampleJob on(Configuration configuration) {
        size = configuration;
        return this;
    }

    public ExampleJob on(WorkerType type, int workers) {
        return on(Configuration.fixed(GlueVersion.V5_0, type, workers));
    }

    /** Where {@link #advice()} is to be for; a workspace has its own region. */
    public ExampleJob in(String awsRegion) {
        region = awsRegion;
        return this;
    }

    /** A stage whose tasks take about {@code seconds} each. */
    public ExampleJob stage(int tasks, double seconds) {
        stages.add(IntStream.range(0, tasks)
                .mapToObj(task -> Profiles.seconds(seconds * (0.8 + 0.4 * ((task * 37) % 11) / 10.0)))
                .collect(Collectors.toCollection(ArrayList::new)));
        return this;
    }

    /** As the other one, with one task that takes longer. */
    public ExampleJob skewedStage(int tasks, double seconds, double longest) {
        stage(tasks, seconds);
        stages.getLast().set(0, Profiles.seconds(longest));
        return this;
    }

    public ExampleJob within(Duration wanted) {
        deadline = Optional.of(wanted);
        return this;
    }

    /** Past runs in the last 30 days, evenly spread. */
    public ExampleJob runs(int count) {
        runs = count;
        return this;
    }

    public ExampleJob failedRuns(int count) {
        failedRuns = count;
        return this;
    }

    /** Glue reports no DPU-seconds of the runs. */
    public ExampleJob withoutDpuSeconds() {
        measured = false;
        return this;
    }

    public ExampleJob withoutLog() {
        logged = false;
        return this;
    }

    /** The real advice for it. */
    public Advice advice() throws ProblemException {
        Evidence evidence = MadeEvidence.of(name)
                .in(region)
                .logged(profile())
                .ran(history())
                .inForce(size)
                .evidence();
        return Study.of(evidence, BundledPrices.load(), StudyScope.USUAL)
                .advise(deadline.map(Question::withDeadline)
                        .orElseGet(() -> new Question(
                                Optional.empty(),
                                Question.USUAL_CONFIDENCE,
                                Set.copyOf(WorkerType.USUAL),
                                OptionalInt.empty(),
                                true,
                                true,
                                OptionalInt.empty())));
    }

    /** Stores all that is known of it. */
    public void saveIn(Workspace workspace) throws ProblemException {
        workspace.saveHistory(
                List.of(new Workspace.RawJob(new JobDefinition(name, Optional.of(size)), "{}")),
                history().stream().map(run -> new Workspace.RawRun(run, "{}")).toList());
        if (logged) {
            workspace.logs().save(name, profile(), "made");
        }
        workspace.setDeadline(name, deadline);
    }

    private String runId(int run) {
        return "jr_" + name + "_" + run;
    }

    private List<GlueRun> history() {
        double logged = profile().application().durationSeconds() + 12;
        return IntStream.range(0, runs)
                .mapToObj(run -> {
                    boolean failed = run > 0 && run <= failedRuns;
                    double seconds =
                            logged * (run == 0 ? 1 : 0.97 + 0.06 * ((run * 29) % 13) / 12) * (failed ? 0.6 : 1);
                    MadeRun made = MadeRun.of(name)
                            .id(runId(run))
                            .ended(failed ? RunState.FAILED : RunState.SUCCEEDED)
                            .startedOn(NEWEST.minus(Duration.ofMinutes(30L * 24 * 60 * run / runs)))
                            .took(Math.rint(seconds))
                            .on(size);
                    double dpuSeconds = Math.rint(seconds) * size.dpus().doubleValue();
                    return (measured ? made.measured(dpuSeconds) : made).run();
                })
                .toList();
    }

    private JobProfile profile() {
        Profiles run = Profiles.profile()
                .named(name)
                .spark("3.5.6-amzn-0")
                .property("spark.glue.JOB_NAME", name)
                .property("spark.glue.JOB_RUN_ID", runId(0))
                .executors(size.executors(), size.executorCores());
        for (int stage = 0; stage < stages.size(); stage++) {
            int id = stage;
            run.job(job -> job.afterGap(Duration.ofSeconds(id == 0 ? 4 : 1)).stage(id, stages.get(id)));
        }
        return run.build();
    }
}
