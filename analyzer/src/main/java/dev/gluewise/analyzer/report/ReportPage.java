package dev.gluewise.analyzer.report;

import static dev.gluewise.analyzer.text.ReportWords.say;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.FleetTotals;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.advice.Statement;
import dev.gluewise.analyzer.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A whole report, written out for the templates, which only put it in its place.
 *
 * @param title what the report is about
 * @param written when it was written
 * @param empty whether it is on no job
 * @param jobs how many jobs it is on
 * @param style its style sheet
 * @param cards the large figures
 * @param caveats what to know of them
 * @param changes the changes worth most
 * @param sections the jobs with advice, the largest saving first
 * @param unadvised the jobs without
 * @param prices the prices that the advice rests on
 * @param assumptions warnings that hold for every job
 */
record ReportPage(
        String title,
        String written,
        boolean empty,
        String jobs,
        String style,
        List<SummaryCard> cards,
        List<String> caveats,
        TopChanges changes,
        List<JobSection> sections,
        List<UnadvisedRow> unadvised,
        List<PriceRow> prices,
        List<String> assumptions) {
    static ReportPage of(List<JobSummary> fleet, ReportContext context) {
        FleetTotals totals = new FleetTotals(fleet);
        List<AdvisedJob> advised = AdvisedJob.of(fleet);
        List<Advice> advices = advised.stream().map(AdvisedJob::advice).toList();
        Set<Statement> common = CommonWarnings.of(advices);
        return new ReportPage(
                context.title(),
                Dates.moment(context.writtenAt()),
                fleet.isEmpty(),
                Counted.jobs(fleet.size()),
                StyleSheet.text(),
                SummaryCard.of(totals),
                caveats(totals),
                TopChanges.of(advised),
                advised.stream().map(job -> JobSection.of(job, common)).toList(),
                totals.unadvised().stream().map(UnadvisedRow::of).toList(),
                PriceRow.of(advices),
                common.stream().map(Statement::text).toList());
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
