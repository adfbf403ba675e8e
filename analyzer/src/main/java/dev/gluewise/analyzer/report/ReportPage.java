package dev.gluewise.analyzer.report;

import static dev.gluewise.analyzer.text.ReportWords.say;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.FleetTotals;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.advice.Statement;
import dev.gluewise.analyzer.evidence.TrackRecord;
import dev.gluewise.analyzer.spending.Losses;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.text.Language;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A whole report, written out for the templates, which only put it in its place.
 *
 * @param language ISO 639-1 code of the language that it is in
 * @param title what the report is about
 * @param written when it was written
 * @param empty whether it is on no job
 * @param jobs how many jobs it is on
 * @param style its style sheet for screens and browsers' printers
 * @param cards the large figures
 * @param caveats what to know of them
 * @param changes the changes worth most
 * @param sections the jobs with advice, the largest saving first
 * @param others jobs with a change that have no section, where there are more than the format can hold
 * @param unadvised the jobs without
 * @param losses what was lost in past runs
 * @param lossTotal the same in one sentence; empty where nothing was lost
 * @param findings the findings that cost most
 * @param prices the prices that the advice rests on
 * @param accuracy how predictions fared on this very history
 * @param nextRuns of which jobs a further run is told; empty where of all
 * @param assumptions warnings that hold for every job
 */
record ReportPage(
        String language,
        String title,
        String written,
        boolean empty,
        String jobs,
        String style,
        List<SummaryCard> cards,
        List<String> caveats,
        TopChanges changes,
        List<JobSection> sections,
        List<ChangeRow> others,
        List<UnadvisedRow> unadvised,
        List<LossRow> losses,
        Optional<String> lossTotal,
        TopFindings findings,
        List<PriceRow> prices,
        String accuracy,
        Optional<String> nextRuns,
        List<String> assumptions) {
    /** The style sheet of its PDF. */
    String printStyle() {
        return StyleSheet.text("print.css");
    }

    static ReportPage of(ReportData report) {
        return of(report, Integer.MAX_VALUE);
    }

    /**
     * @param mostSections of how many jobs all is told; the changes of the others are listed
     */
    static ReportPage of(ReportData report, int mostSections) {
        List<JobSummary> fleet = report.fleet();
        FleetTotals totals = new FleetTotals(fleet);
        List<AdvisedJob> advised = AdvisedJob.of(fleet);
        List<Advice> advices = advised.stream().map(AdvisedJob::advice).toList();
        Set<Statement> common = CommonWarnings.of(advices);
        return new ReportPage(
                Language.spoken().code(),
                report.context().title(),
                Figures.moment(report.context().writtenAt()),
                fleet.isEmpty(),
                Counted.jobs(fleet.size()),
                StyleSheet.text("report.css"),
                SummaryCard.of(totals),
                caveats(totals),
                TopChanges.of(advised),
                advised.stream()
                        .limit(mostSections)
                        .map(job -> JobSection.of(job, common))
                        .toList(),
                advised.stream()
                        .skip(mostSections)
                        .filter(AdvisedJob::isChangeOfKnownSaving)
                        .map(job -> ChangeRow.of(job, advised.getFirst().savingPerMonth()))
                        .toList(),
                totals.unadvised().stream().map(UnadvisedRow::of).toList(),
                LossRow.of(report.losses()),
                lossTotal(report.losses(), totals),
                TopFindings.of(advised),
                PriceRow.of(advices),
                accuracy(report.accuracy()),
                fleet.size() > ReportData.MOST_NEXT_RUNS
                        ? Optional.of(say("method.nextRuns", ReportData.MOST_NEXT_RUNS))
                        : Optional.empty(),
                common.stream().map(Statement::text).toList());
    }

    private static Optional<String> lossTotal(Losses losses, FleetTotals totals) {
        Money lost = losses.total();
        return lost.isPositive() && totals.cost().isPositive()
                ? Optional.of(say(
                        "loss.total",
                        Figures.money(lost),
                        Figures.percent(lost.toDouble() / totals.cost().toDouble())))
                : Optional.empty();
    }

    private static String accuracy(Optional<Accuracy> known) {
        return known.map(ReportPage::accuracy).orElseGet(() -> say("method.accuracyUnknown"));
    }

    private static String accuracy(Accuracy known) {
        TrackRecord record = known.record();
        String measured = say(
                "method.accuracy",
                Figures.count(record.predictions()),
                Figures.percent(record.mape()),
                Figures.percent(record.coverage80()),
                Figures.percent(record.coverage90()),
                Figures.day(record.madeAt().atZone(ZoneOffset.UTC).toLocalDate()));
        return known.jobs().isEmpty()
                ? measured
                : measured + " "
                        + say("method.accuracySample", Counted.jobs(known.jobs().getAsInt()), Accuracy.MOST_RUNS);
    }

    private static List<String> caveats(FleetTotals totals) {
        List<String> caveats = new ArrayList<>();
        caveats.add(say("caveat.cost"));
        if (!totals.dearer().isEmpty()) {
            caveats.add(say(
                    "caveat.dearer",
                    Figures.wholeMoney(totals.dearerPerMonth()),
                    totals.dearer().size(),
                    Counted.jobs(totals.jobs().size())));
        }
        addCount(
                caveats, "unknownCost", totals.jobs().size() - totals.withCost().size(), totals);
        addCount(caveats, "unadvised", totals.unadvised().size(), totals);
        addCount(caveats, "nothingFits", totals.nothingFits().size(), totals);
        addCount(caveats, "unknownCurrent", totals.currentUnknown().size(), totals);
        return caveats;
    }

    private static void addCount(List<String> caveats, String phrase, long count, FleetTotals totals) {
        if (count > 0) {
            caveats.add(
                    say("caveat." + phrase, count, Counted.jobs(totals.jobs().size())));
        }
    }
}
