package dev.gluewise.analyzer.policy;

import static dev.gluewise.analyzer.text.Sentences.say;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether jobs keep to a policy, limit by limit. What cannot be told is neither kept nor broken. */
public final class PolicyCheck {
    /** The limits by name. */
    public enum Rule {
        BUDGET_PER_MONTH,
        BUDGET_PER_RUN,
        TOTAL_BUDGET,
        DEADLINE,
        WASTE,
        WORKER_TYPE,
        MOST_WORKERS,
        FLEX
    }

    /** What came of a check. */
    public enum Status {
        KEPT,
        BROKEN,
        /** What it would take to tell is not known. */
        UNKNOWN
    }

    /**
     * One limit of one job.
     *
     * @param job its name; empty for all jobs together
     * @param rule which limit
     * @param status what came of it
     * @param text the figures, in one sentence
     */
    public record Result(String job, Rule rule, Status status, String text) {}

    private static final double USUAL_CONFIDENCE = 0.95;

    private final List<Result> results = new ArrayList<>();

    private PolicyCheck() {}

    /** Checks jobs, in their order; the total comes last. */
    public static List<Result> of(Policy policy, List<JobSummary> jobs) {
        PolicyCheck check = new PolicyCheck();
        jobs.forEach(job -> check.job(job, policy.of(job.job())));
        policy.totalPerMonth().ifPresent(budget -> check.total(budget, jobs));
        return List.copyOf(check.results);
    }

    private void job(JobSummary job, Limits limits) {
        limits.budgetPerMonth().ifPresent(budget -> perMonth(job, budget));
        limits.budgetPerRun().ifPresent(budget -> perRun(job, budget));
        limits.deadline().ifPresent(deadline -> deadline(job, limits));
        if (limits.greatestWaste().isPresent()) {
            waste(job, limits.greatestWaste().getAsDouble());
        }
        limits.workerTypes().ifPresent(types -> size(job, Rule.WORKER_TYPE, size -> types.contains(size.workerType())));
        if (limits.mostWorkers().isPresent()) {
            int most = limits.mostWorkers().getAsInt();
            size(job, Rule.MOST_WORKERS, size -> size.workers() <= most);
        }
        limits.flex()
                .filter(allowed -> !allowed)
                .ifPresent(never -> size(job, Rule.FLEX, size -> size.executionClass() != ExecutionClass.FLEX));
    }

    private void perMonth(JobSummary job, Money budget) {
        if (job.cost().isEmpty()) {
            // Without any run it costs nothing; with runs of unknown cost nobody can tell.
            boolean idle = job.runs() == 0;
            add(job, Rule.BUDGET_PER_MONTH, idle ? Status.KEPT : Status.UNKNOWN, say("policy.costUnknown"));
            return;
        }
        Money cost = job.cost().get();
        add(
                job,
                Rule.BUDGET_PER_MONTH,
                status(cost.compareTo(budget) <= 0),
                say("policy.cost", Figures.pastCost(cost, job.costEstimated()), Figures.money(budget)));
    }

    private void perRun(JobSummary job, Money budget) {
        Optional<Candidate> current = job.advice().flatMap(Advice::current);
        if (current.isEmpty()) {
            add(job, Rule.BUDGET_PER_RUN, Status.UNKNOWN, say("policy.currentUnknown"));
            return;
        }
        Money cost = current.get().expectedCost();
        add(
                job,
                Rule.BUDGET_PER_RUN,
                status(cost.compareTo(budget) <= 0),
                say("policy.cost", Figures.money(cost), Figures.money(budget)));
    }

    private void deadline(JobSummary job, Limits limits) {
        Optional<Candidate> current = job.advice().flatMap(Advice::current);
        if (current.isEmpty()) {
            add(job, Rule.DEADLINE, Status.UNKNOWN, say("policy.currentUnknown"));
            return;
        }
        double seconds = limits.deadline().orElseThrow().toMillis() / 1000.0;
        double wanted = limits.confidence().orElse(USUAL_CONFIDENCE);
        double chance = current.get().runTimeSeconds().probabilityAtMost(seconds);
        add(
                job,
                Rule.DEADLINE,
                status(chance >= wanted),
                say(
                        "policy.deadline",
                        Figures.deadline(limits.deadline().orElseThrow()),
                        Figures.chance(chance),
                        Figures.confidence(wanted)));
    }

    private void waste(JobSummary job, double greatest) {
        Optional<Double> saving = job.advice().flatMap(Advice::saving).map(saved -> Math.max(0, saved.fraction()));
        if (saving.isEmpty()) {
            boolean kept = job.advice()
                    .filter(advice -> !advice.changes())
                    .flatMap(Advice::recommended)
                    .isPresent();
            add(
                    job,
                    Rule.WASTE,
                    kept ? Status.KEPT : Status.UNKNOWN,
                    say(kept ? "policy.noWaste" : "policy.currentUnknown"));
            return;
        }
        add(
                job,
                Rule.WASTE,
                status(saving.get() <= greatest),
                say("policy.waste", Figures.percent(saving.get()), Figures.percent(greatest)));
    }

    private interface Condition {
        boolean holds(Configuration size);
    }

    private void size(JobSummary job, Rule rule, Condition condition) {
        if (job.current().isEmpty()) {
            add(job, rule, Status.UNKNOWN, say("policy.sizeUnknown"));
            return;
        }
        Configuration size = job.current().get();
        add(job, rule, status(condition.holds(size)), say("policy.size", size.label()));
    }

    private void total(Money budget, List<JobSummary> jobs) {
        Money cost = jobs.stream().flatMap(job -> job.cost().stream()).reduce(Money.ZERO, Money::plus);
        boolean estimated = jobs.stream().anyMatch(JobSummary::costEstimated);
        boolean whole = jobs.stream().allMatch(job -> job.cost().isPresent() || job.runs() == 0);
        boolean within = cost.compareTo(budget) <= 0;
        results.add(new Result(
                "",
                Rule.TOTAL_BUDGET,
                within && !whole ? Status.UNKNOWN : status(within),
                say("policy.cost", Figures.pastCost(cost, estimated), Figures.money(budget))));
    }

    private static Status status(boolean kept) {
        return kept ? Status.KEPT : Status.BROKEN;
    }

    private void add(JobSummary job, Rule rule, Status status, String text) {
        results.add(new Result(job.job(), rule, status, text));
    }
}
