package dev.gluewise.app.cli;

import dev.gluewise.analyzer.change.MadeChange;
import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.report.ChangeCsv;
import dev.gluewise.analyzer.report.ChangeJson;
import dev.gluewise.analyzer.spending.BilledRuns;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The changes that were made in a workspace's account, each with what was promised and what came of it. */
final class AppliedChanges {
    private final Workspace workspace;
    private final PriceBook prices;

    AppliedChanges(Workspace workspace, PriceBook prices) {
        this.workspace = workspace;
        this.prices = prices;
    }

    int show(CommandBase command, Optional<String> job) throws ProblemException {
        List<MadeChange> made = new ArrayList<>();
        for (String name : workspace.jobNames()) {
            if (job.isEmpty() || job.get().equals(name)) {
                for (AppliedChange change : workspace.changes().of(name)) {
                    made.add(MadeChange.of(
                            change,
                            BilledRuns.inWorkspace(workspace, name, change.appliedOn(), prices)
                                    .runs()));
                }
            }
        }
        command.write(
                switch (command.options.format) {
                    case table -> text(made);
                    case json -> ChangeJson.promises(made);
                    case csv -> ChangeCsv.promises(made);
                });
        return ExitCode.DONE;
    }

    private static String text(List<MadeChange> changes) {
        TextTable table = new TextTable("job", "since", "size", "whatCameOfIt");
        for (MadeChange made : changes) {
            table.row(
                    made.change().job(),
                    Figures.moment(made.change().appliedOn()),
                    made.change().to().label(),
                    String.join(" ", made.sentences()));
        }
        return table.text();
    }
}
