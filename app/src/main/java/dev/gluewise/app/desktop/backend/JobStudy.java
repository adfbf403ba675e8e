package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.FlexSlowdown;
import dev.gluewise.analyzer.advice.NextRun;
import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.analyzer.replay.ReplayWatcher;
import dev.gluewise.analyzer.spending.LoggedBill;
import dev.gluewise.analyzer.timeline.RunComparison;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.List;
import java.util.Optional;

/** One job, simulated: answers every question at once, on the FX thread. */
public interface JobStudy {
    /** What it rests on. */
    Evidence evidence();

    /** The question to begin with: the job's own deadline and runs a month, and the usual wishes. */
    Question startingQuestion();

    /** The worker types that can be thought of for the job, in order of size, those that it may not have among them. */
    List<WorkerChoice> workerTypes();

    /** Whether the job may have spare capacity. */
    Offer flex();

    /** How much slower spare capacity is taken to be, and what that rests on. */
    FlexSlowdown flexSlowdown();

    /** Why Glue does not scale the job by itself; empty where it does. */
    Optional<Offer.Refused> autoScalingRefused();

    /** The standard price of a DPU-hour that the study reckons with; empty where it is not known. */
    Optional<Rate> standardPrice();

    /** The cheapest configuration that meets the deadline; the same question gives the same answer. */
    Advice advise(Question question);

    /**
     * The further run that would tell most about what to choose; empty where none would. Takes up to a second, so it is
     * asked off the FX thread.
     */
    Optional<NextRun> nextRun(Advice advice);

    /** The AWS CLI commands that make the recommended configuration the job's; empty where nothing is to be changed. */
    Optional<String> changeAsCli(Advice advice);

    /**
     * What a logged run cost, and what that rests on.
     *
     * @param logged one of the evidence's profiles
     */
    LoggedBill bill(JobProfile logged);

    /**
     * A logged run beside the same work on a configuration; empty where no event log is known. May take some tenths of a
     * second for a large log, so it is asked off the FX thread.
     *
     * @param logged one of the evidence's profiles
     */
    Optional<RunComparison> compare(Configuration configuration, JobProfile logged);

    /**
     * Has Spark's own schedulers do the work of the logged run on a configuration, in a process of their own and in virtual
     * time, beside the simulation; empty where it was cancelled. Takes seconds, so it is asked off the FX thread.
     *
     * @param watcher hears of it as it goes, on the thread that calls
     * @throws ProblemException where no event log is known, Spark is not there, or its process failed
     */
    Optional<ReplayResult> replay(Configuration configuration, ReplayWatcher watcher, Progress progress)
            throws ProblemException;
}
