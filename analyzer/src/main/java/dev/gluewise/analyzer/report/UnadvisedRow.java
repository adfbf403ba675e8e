package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.ReportWords;
import dev.gluewise.pricing.catalog.Configuration;
import java.util.Optional;

/**
 * A job without advice, in one line.
 *
 * @param job name of the job
 * @param evidence the strongest evidence there is of it
 * @param runs its runs in the last 30 days
 * @param size configuration in force; empty where it is not known
 * @param cost what the runs cost; a dash where that is not known
 * @param why why there is no advice
 */
record UnadvisedRow(String job, String evidence, int runs, Optional<Shown> size, String cost, String why) {
    static UnadvisedRow of(JobSummary job) {
        Optional<Configuration> size = job.current();
        return new UnadvisedRow(
                JobName.of(job.job()),
                ReportWords.say("evidence." + job.tier().map(Enum::name).orElse("none")),
                job.runs(),
                size.map(Shown::of),
                job.cost()
                        .map(cost -> Figures.pastCost(cost, job.costEstimated()))
                        .orElse(ReportWords.say("none")),
                job.keptBecause());
    }
}
