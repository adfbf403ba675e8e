package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.advice.NextRun;
import dev.gluewise.analyzer.advice.Saving;
import dev.gluewise.analyzer.advice.Verdict;
import dev.gluewise.analyzer.findings.Finding;
import dev.gluewise.analyzer.report.table.Cell;
import dev.gluewise.analyzer.report.table.Column.Kind;
import dev.gluewise.analyzer.report.table.Table;
import dev.gluewise.analyzer.report.table.TableLayout;
import dev.gluewise.analyzer.spending.BilledRun;
import dev.gluewise.analyzer.spending.BilledRuns;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The tables of a report: fleet, candidates, runs, findings, prices. */
final class ReportTables {
    private ReportTables() {}

    /** All five, in this order. */
    static List<Table> of(ReportData report) {
        return List.of(
                fleet(report.fleet()),
                candidates(report.fleet()),
                runs(report.runs()),
                findings(report.fleet()),
                prices(report.fleet()));
    }

    private static Table fleet(List<JobSummary> fleet) {
        return new TableLayout<JobSummary>()
                .with("job", Kind.TEXT, job -> Cell.text(job.job()))
                .with("tier", Kind.TEXT, job -> Cell.text(job.tier()))
                .with("runs_30_days", Kind.COUNT, job -> Cell.count(job.runs()))
                .with("current", Kind.TEXT, job -> Cell.text(job.current().map(Configuration::label)))
                .with("median_run_seconds", Kind.SECONDS, job -> Cell.seconds(job.medianRunSeconds()))
                .with("deadline_seconds", Kind.SECONDS, job -> Cell.seconds(job.deadline()))
                .with("cost_30_days_usd", Kind.MONEY, job -> Cell.money(job.cost()))
                .with("cost_estimated", Kind.FLAG, job -> Cell.flag(job.costEstimated()))
                .with("failed_cost_30_days_usd", Kind.MONEY, job -> Cell.money(job.failedCost()))
                .with(
                        "recommended",
                        Kind.TEXT,
                        job -> Cell.text(
                                job.advice().flatMap(Advice::recommended).map(chosen -> chosen.configuration()
                                        .label())))
                .with(
                        "saving_per_month_usd",
                        Kind.MONEY,
                        job -> Cell.money(job.advice().flatMap(Advice::saving).map(Saving::perMonth)))
                .with(
                        "upgrade_saving_per_month_usd",
                        Kind.MONEY,
                        job -> Cell.money(job.advice().flatMap(Advice::upgrade).map(upgrade -> upgrade.saving()
                                .perMonth())))
                .with(
                        "next_run",
                        Kind.TEXT,
                        job -> Cell.text(job.advice().flatMap(Advice::nextRun).map(run -> run.configuration()
                                .label())))
                .with(
                        "next_run_cost_usd",
                        Kind.MONEY,
                        job -> Cell.money(job.advice().flatMap(Advice::nextRun).map(NextRun::expectedCost)))
                .with("why_not", Kind.TEXT, job -> Cell.text(job.keptBecause()))
                .of("fleet", fleet);
    }

    /** A candidate of a job. */
    private record Choice(String job, Candidate candidate) {
        Configuration size() {
            return candidate.configuration();
        }
    }

    /** The candidates worth a look: the frontier, what is recommended, and what the job has. */
    private static Table candidates(List<JobSummary> fleet) {
        List<Choice> choices = new ArrayList<>();
        for (JobSummary job : fleet) {
            job.advice().ifPresent(advice -> worthALook(advice)
                    .forEach(candidate -> choices.add(new Choice(job.job(), candidate))));
        }
        return new TableLayout<Choice>()
                .with("job", Kind.TEXT, row -> Cell.text(row.job()))
                .with(
                        "worker_type",
                        Kind.TEXT,
                        row -> Cell.text(row.size().workerType().label()))
                .with("workers", Kind.COUNT, row -> Cell.count(row.size().workers()))
                .with("slots", Kind.COUNT, row -> Cell.count(row.size().slots()))
                .with(
                        "execution_class",
                        Kind.TEXT,
                        row -> Cell.text(row.size().executionClass().name()))
                .with("auto_scaling", Kind.FLAG, row -> Cell.flag(row.size().autoScaling()))
                .with("run_time_p10_seconds", Kind.SECONDS, row -> runTime(row, 0.1))
                .with("run_time_p50_seconds", Kind.SECONDS, row -> runTime(row, 0.5))
                .with("run_time_p90_seconds", Kind.SECONDS, row -> runTime(row, 0.9))
                .with(
                        "dpu_hours_mean",
                        Kind.DPU_HOURS,
                        row -> Cell.number(
                                row.candidate().prediction().dpuHours().mean(), 6))
                .with(
                        "cost_p10_usd",
                        Kind.MONEY,
                        row -> Cell.money(row.candidate().costQuantile(0.1)))
                .with(
                        "cost_mean_usd",
                        Kind.MONEY,
                        row -> Cell.money(row.candidate().expectedCost()))
                .with(
                        "cost_p90_usd",
                        Kind.MONEY,
                        row -> Cell.money(row.candidate().costQuantile(0.9)))
                .with(
                        "meets_deadline_probability",
                        Kind.SHARE,
                        row -> Cell.number(row.candidate().meetsDeadlineProbability(), 4))
                .with(
                        "verdict",
                        Kind.TEXT,
                        row -> Cell.text(row.candidate().verdict().name()))
                .with("on_frontier", Kind.FLAG, row -> Cell.flag(row.candidate().onFrontier()))
                .of("candidates", choices);
    }

    private static Cell runTime(Choice row, double probability) {
        return Cell.seconds(row.candidate().runTimeSeconds().quantile(probability));
    }

    /** The candidates on the frontier, the recommended and the current one; the cheapest first. */
    static List<Candidate> worthALook(Advice advice) {
        Optional<Configuration> current = advice.current().map(Candidate::configuration);
        return advice.candidates().stream()
                .filter(candidate -> candidate.onFrontier()
                        || candidate.verdict() == Verdict.RECOMMENDED
                        || current.filter(candidate.configuration()::equals).isPresent())
                .toList();
    }

    private static Table runs(Map<String, BilledRuns> runs) {
        Function<BilledRun, Optional<Configuration>> size = row -> row.run().configuration();
        return new TableLayout<BilledRun>()
                .with("job", Kind.TEXT, row -> Cell.text(row.run().jobName()))
                .with("run", Kind.TEXT, row -> Cell.text(row.run().id()))
                .with("started_on", Kind.MOMENT, row -> Cell.moment(row.run().startedOn()))
                .with("state", Kind.TEXT, row -> Cell.text(row.run().state().name()))
                .with("outcome", Kind.TEXT, row -> Cell.text(row.run().outcome().name()))
                .with("attempt", Kind.COUNT, row -> Cell.count(row.run().attempt()))
                .with(
                        "configuration",
                        Kind.TEXT,
                        row -> Cell.text(size.apply(row).map(Configuration::label)))
                .with(
                        "execution_seconds",
                        Kind.SECONDS,
                        row -> Cell.seconds(row.run().executionSeconds()))
                .with("dpu_hours", Kind.DPU_HOURS, row -> row.bill()
                        .map(bill -> Cell.number(bill.capacity().hours(), 6))
                        .orElse(Cell.UNKNOWN))
                .with("cost_usd", Kind.MONEY, row -> Cell.money(row.cost()))
                .with("cost_estimated", Kind.FLAG, row -> row.bill()
                        .map(bill -> Cell.flag(bill.estimated()))
                        .orElse(Cell.UNKNOWN))
                .with("error", Kind.TEXT, row -> Cell.text(row.run().details().errorMessage()))
                .of(
                        "runs",
                        runs.values().stream()
                                .flatMap(billed -> billed.runs().stream())
                                .toList());
    }

    private record JobFinding(String job, Finding finding) {}

    private static Table findings(List<JobSummary> fleet) {
        List<JobFinding> findings = new ArrayList<>();
        for (JobSummary job : fleet) {
            job.advice().ifPresent(advice -> advice.findings()
                    .forEach(finding -> findings.add(new JobFinding(job.job(), finding))));
        }
        return new TableLayout<JobFinding>()
                .with("job", Kind.TEXT, row -> Cell.text(row.job()))
                .with("code", Kind.TEXT, row -> Cell.text(row.finding().code().name()))
                .with(
                        "severity",
                        Kind.TEXT,
                        row -> Cell.text(row.finding().severity().name()))
                .with("where", Kind.TEXT, row -> Cell.text(row.finding().where()))
                .with("text", Kind.TEXT, row -> Cell.text(row.finding().text()))
                .with("seconds", Kind.SECONDS, row -> Cell.seconds(row.finding().seconds()))
                .with(
                        "cost_per_run_usd",
                        Kind.MONEY,
                        row -> Cell.money(row.finding().cost()))
                .with("action", Kind.TEXT, row -> Cell.text(row.finding().action()))
                .of("findings", findings);
    }

    private static Table prices(List<JobSummary> fleet) {
        List<Map.Entry<RateKey, Rate>> rates = List.copyOf(PriceRow.rates(
                        fleet.stream().flatMap(job -> job.advice().stream()).toList())
                .entrySet());
        return new TableLayout<Map.Entry<RateKey, Rate>>()
                .with("region", Kind.TEXT, row -> Cell.text(row.getKey().region()))
                .with(
                        "generation",
                        Kind.TEXT,
                        row -> Cell.text(row.getKey().generation().name()))
                .with(
                        "execution_class",
                        Kind.TEXT,
                        row -> Cell.text(row.getKey().executionClass().name()))
                .with(
                        "family",
                        Kind.TEXT,
                        row -> Cell.text(row.getKey().family().name()))
                .with(
                        "usd_per_dpu_hour",
                        Kind.PRICE,
                        row -> new Cell.Number(row.getValue().usdPerDpuHour()))
                .with(
                        "certainty",
                        Kind.TEXT,
                        row -> Cell.text(row.getValue().provenance().certainty().name()))
                .with(
                        "source",
                        Kind.TEXT,
                        row -> Cell.text(row.getValue().provenance().source().label()))
                .with(
                        "as_of",
                        Kind.TEXT,
                        row -> Cell.text(row.getValue().provenance().asOf().toString()))
                .with(
                        "note",
                        Kind.TEXT,
                        row -> Cell.text(row.getValue().provenance().noteText()))
                .of("prices", rates);
    }
}
