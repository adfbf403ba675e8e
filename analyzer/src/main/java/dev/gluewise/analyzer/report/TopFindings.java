package dev.gluewise.analyzer.report;

import static dev.gluewise.analyzer.text.ReportWords.say;

import dev.gluewise.analyzer.findings.Finding;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.billing.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The findings that cost most over all jobs, by their cost in a run × the job's runs.
 *
 * @param rows the costliest first
 * @param rest how many more there are; empty where there are none
 */
record TopFindings(List<Row> rows, Optional<String> rest) {
    private static final int MOST = 10;

    /**
     * @param anchor name of the job's section
     * @param job name of the job
     * @param finding the finding
     * @param cost what it took in the runs of the last 30 days, of a resize in all runs since; a dash where not known
     */
    record Row(String anchor, String job, FindingRow finding, String cost) {}

    private record Costed(AdvisedJob job, Finding finding, Money cost) {}

    static TopFindings of(List<AdvisedJob> jobs) {
        List<Costed> all = new ArrayList<>();
        for (AdvisedJob job : jobs) {
            for (Finding finding : job.advice().findings()) {
                Money cost = finding.cost().orElse(Money.ZERO);
                boolean eachRun = finding.per() == Finding.Per.RUN;
                all.add(new Costed(
                        job, finding, eachRun ? cost.times(job.summary().runs()) : cost));
            }
        }
        all.sort(Comparator.comparing(Costed::cost).reversed());
        List<Row> rows = all.stream().limit(MOST).map(TopFindings::row).toList();
        return new TopFindings(
                rows,
                all.size() > MOST
                        ? Optional.of(say("allFindings.more", Figures.count(all.size() - MOST)))
                        : Optional.empty());
    }

    private static Row row(Costed costed) {
        return new Row(
                costed.job().anchor(),
                JobName.of(costed.job().summary().job()),
                FindingRow.of(costed.finding()),
                costed.cost().isPositive() ? Figures.money(costed.cost()) : say("none"));
    }
}
