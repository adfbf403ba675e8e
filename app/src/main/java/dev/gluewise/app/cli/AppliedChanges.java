package dev.gluewise.app.cli;

import dev.gluewise.analyzer.change.PromiseKept;
import dev.gluewise.analyzer.change.PromiseText;
import dev.gluewise.analyzer.evidence.AppliedChange;
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
        List<PromiseKept> promises = new ArrayList<>();
        for (String name : workspace.jobNames()) {
            if (job.isEmpty() || job.get().equals(name)) {
                for (AppliedChange change : workspace.changes(name)) {
                    promises.add(PromiseKept.of(
                            change,
                            BilledRuns.inWorkspace(workspace, name, change.appliedOn(), prices)
                                    .runs()));
                }
            }
        }
        command.write(
                command.options.format == OutputOptions.Format.json ? ChangeJson.promises(promises) : text(promises));
        return ExitCode.DONE;
    }

    private static String text(List<PromiseKept> promises) {
        TextTable table = new TextTable("job", "since", "size", "whatCameOfIt");
        for (PromiseKept kept : promises) {
            table.row(
                    kept.change().job(),
                    Figures.moment(kept.change().appliedOn()),
                    kept.change().to().label(),
                    String.join(" ", PromiseText.of(kept)));
        }
        return table.text();
    }
}
