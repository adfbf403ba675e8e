package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.source.ImportSummary;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.workspace.Changes;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What an import from an account says to the user: a line a kind of record, and one for each thing that was left out. */
final class AccountOutcome {
    private AccountOutcome() {}

    /** @param jobs names of the jobs that it brought something for */
    static List<ImportedItem> of(ImportSummary summary, List<String> jobs) {
        List<String> remarks = new ArrayList<>(summary.notes());
        if (summary.cancelled()) {
            remarks.add(Words.say("account.cancelled"));
        }
        List<ImportedItem> items = new ArrayList<>();
        add(items, "account.jobs", summary.jobs(), jobs, remarks);
        add(items, "account.runs", summary.runs(), jobs, remarks);
        add(items, "account.metrics", summary.metrics(), jobs, remarks);
        add(items, "account.logs", summary.logs(), jobs, remarks);
        summary.skipped().forEach(problem -> items.add(skipped(problem)));
        int untold = summary.skippedCount() - summary.skipped().size();
        if (untold > 0) {
            items.add(skipped(
                    Problem.of(ProblemCode.UNREACHABLE_SERVICE, Words.say("account.more", Figures.count(untold)), "")));
        }
        if (items.isEmpty()) {
            items.add(skipped(Problem.of(
                    ProblemCode.NOTHING_TO_ANALYZE,
                    Words.say(summary.cancelled() ? "account.cancelled" : "account.nothing"),
                    Words.say("account.nothing.hint"))));
        }
        return items;
    }

    /** The first line carries what holds for all. */
    private static void add(
            List<ImportedItem> items, String code, Changes changes, List<String> jobs, List<String> remarks) {
        if (changes.total() > 0) {
            items.add(new ImportedItem.Imported(
                    new ImportedItem.Subject(Words.say(code), Optional.empty()),
                    OptionalLong.empty(),
                    jobs,
                    Words.say(
                            "account.counts",
                            Figures.count(changes.total()),
                            Figures.count(changes.added()),
                            Figures.count(changes.changed())),
                    items.isEmpty() ? remarks : List.of(),
                    Optional.empty()));
        }
    }

    private static ImportedItem skipped(Problem problem) {
        String file = problem.file();
        return new ImportedItem.Skipped(
                new ImportedItem.Subject(file == null ? Words.say("account.account") : file, Optional.empty()),
                OptionalLong.empty(),
                problem);
    }
}
