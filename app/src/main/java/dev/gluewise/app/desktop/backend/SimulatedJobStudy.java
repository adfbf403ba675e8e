package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.FlexSlowdown;
import dev.gluewise.analyzer.advice.NextRun;
import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.analyzer.advice.Study;
import dev.gluewise.analyzer.change.AwsCliChange;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.replay.ReplayRequest;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.analyzer.replay.ReplayTask;
import dev.gluewise.analyzer.replay.ReplayWatcher;
import dev.gluewise.analyzer.spending.LoggedBill;
import dev.gluewise.analyzer.timeline.RunComparison;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.simulator.process.SparkLibraries;
import dev.gluewise.simulator.profile.JobProfile;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * A study of a job in a workspace.
 *
 * @param study the simulations
 * @param flexSlowdown what the study says of it
 * @param deadline the deadline that the workspace keeps for the job
 * @param prices the prices the study reckons with
 * @param clock tells when a replay was made
 */
record SimulatedJobStudy(
        Study study, FlexSlowdown flexSlowdown, Optional<Duration> deadline, PriceBook prices, Clock clock)
        implements JobStudy {
    /** Asks a study what else the screen shows at once; off the FX thread. */
    static SimulatedJobStudy of(Study study, Optional<Duration> deadline, PriceBook prices, Clock clock) {
        SimulatedJobStudy opened = new SimulatedJobStudy(study, study.flexSlowdown(), deadline, prices, clock);
        // The first answer takes the longest.
        opened.advise(opened.startingQuestion());
        return opened;
    }

    @Override
    public Evidence evidence() {
        return study.evidence();
    }

    @Override
    public Question startingQuestion() {
        return new Question(
                deadline,
                Question.USUAL_CONFIDENCE,
                Set.copyOf(WorkerType.USUAL),
                OptionalInt.empty(),
                true,
                true,
                study.runsPerMonth());
    }

    @Override
    public List<WorkerChoice> workerTypes() {
        return new Offers(study, prices).workerTypes();
    }

    @Override
    public Offer flex() {
        return new Offers(study, prices).flex();
    }

    @Override
    public Optional<Offer.Refused> autoScalingRefused() {
        return Offers.refused(study.autoScalingRefusals());
    }

    @Override
    public Optional<Rate> standardPrice() {
        Configuration any =
                Configuration.fixed(evidence().job().glueVersion(), WorkerType.G_1X, Configuration.MINIMUM_WORKERS);
        return prices.rate(RateKey.of(evidence().job().region(), any));
    }

    @Override
    public Advice advise(Question question) {
        return study.advise(question);
    }

    @Override
    public Optional<NextRun> nextRun(Advice advice) {
        return study.nextRun(advice);
    }

    @Override
    public Optional<String> changeAsCli(Advice advice) {
        return AwsCliChange.of(advice).map(AwsCliChange::script);
    }

    @Override
    public LoggedBill bill(JobProfile logged) {
        return LoggedBill.of(evidence(), logged, prices);
    }

    @Override
    public Optional<RunComparison> compare(Configuration configuration, JobProfile logged) {
        return study.compare(configuration, logged);
    }

    @Override
    public Optional<ReplayResult> replay(Configuration configuration, ReplayWatcher watcher, Progress progress)
            throws ProblemException {
        if (evidence().profiles().isEmpty()) {
            throw new ProblemException(Problem.of(
                    ProblemCode.NOTHING_TO_ANALYZE, Words.say("verify.no-log"), Words.say("verify.no-log.hint")));
        }
        ReplayTask task = new ReplayTask(SparkLibraries.find(), OptionalInt.empty(), clock, watcher);
        try {
            return Optional.of(task.run(
                    evidence().profiles().getFirst(),
                    new ReplayRequest(configuration, Optional.empty()),
                    Steps.of(progress, "tasks")));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }
}
