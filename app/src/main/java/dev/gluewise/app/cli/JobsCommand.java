package dev.gluewise.app.cli;

import dev.gluewise.analyzer.advice.Fleet;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.change.BrokenPromises;
import dev.gluewise.analyzer.report.FleetCsv;
import dev.gluewise.analyzer.report.FleetJson;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceStore;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The fleet. */
@Command(name = "jobs", description = "Lists all jobs of a workspace, one row each.", mixinStandardHelpOptions = true)
final class JobsCommand extends CommandBase {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Option(
            names = "--sort",
            paramLabel = "saving|cost|name",
            defaultValue = "saving",
            description = "Order of the rows; default: ${DEFAULT-VALUE}.")
    private FleetOrder order = FleetOrder.saving;

    private final PriceStore prices;

    JobsCommand(Console console, PriceStore prices) {
        super(console);
        this.prices = prices;
    }

    @Override
    String name() {
        return "jobs";
    }

    @Override
    public Integer call() throws ProblemException {
        List<JobSummary> fleet;
        Map<String, List<String>> broken;
        try (Workspace opened = workspace.openExisting();
                ProgressBar bar = new ProgressBar(console, options.quiet)) {
            fleet = Fleet.rows(opened, prices.book(), bar);
            broken = BrokenPromises.in(opened, prices.book());
        }
        List<JobSummary> rows = order.sorted(fleet);
        write(
                switch (options.format) {
                    case json -> FleetJson.write(rows, broken);
                    case csv -> FleetCsv.write(rows);
                    case table -> FleetText.write(rows, broken);
                });
        return ExitCode.DONE;
    }
}
