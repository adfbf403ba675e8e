package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.advice.Saving;
import dev.gluewise.pricing.billing.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A job that has advice, in its place in the report.
 *
 * @param summary the job
 * @param advice its advice
 * @param anchor name that links lead to: by place, since a job may be called anything
 */
record AdvisedJob(JobSummary summary, Advice advice, String anchor) {
    /** The jobs of a fleet that have advice, the largest saving first. */
    static List<AdvisedJob> of(List<JobSummary> fleet) {
        List<JobSummary> jobs = fleet.stream()
                .filter(job -> job.advice().isPresent())
                .sorted(Comparator.comparing((JobSummary job) ->
                                savingPerMonth(job.advice().orElseThrow()).orElse(Money.ZERO))
                        .reversed())
                .toList();
        return IntStream.range(0, jobs.size())
                .mapToObj(i -> new AdvisedJob(jobs.get(i), jobs.get(i).advice().orElseThrow(), "job-" + (i + 1)))
                .toList();
    }

    private static Optional<Money> savingPerMonth(Advice advice) {
        return advice.saving().map(Saving::perMonth);
    }

    /** Whether there is a change to propose and its saving is known. */
    boolean isChangeOfKnownSaving() {
        return advice.changes() && advice.saving().isPresent();
    }

    /** Negative where it costs more; 0 where it is not known. */
    Money savingPerMonth() {
        return savingPerMonth(advice).orElse(Money.ZERO);
    }

    boolean costsMore() {
        return savingPerMonth().usd().signum() < 0;
    }
}
