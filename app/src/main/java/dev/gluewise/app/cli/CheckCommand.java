package dev.gluewise.app.cli;

import dev.gluewise.analyzer.advice.Fleet;
import dev.gluewise.analyzer.policy.JUnitXml;
import dev.gluewise.analyzer.policy.Policy;
import dev.gluewise.analyzer.policy.PolicyCheck;
import dev.gluewise.analyzer.policy.PolicyCheck.Result;
import dev.gluewise.analyzer.policy.PolicyCheck.Status;
import dev.gluewise.analyzer.policy.PolicyReader;
import dev.gluewise.analyzer.report.CheckJson;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceStore;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Guard rails for continuous integration. */
@Command(
        name = "check",
        description = {
            "Checks the jobs of a workspace against a policy: budget, deadline, waste, sizes.",
            "Exit code 3 where a job breaks it. --format junit-xml writes JUnit's XML."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand extends CommandBase {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--policy", paramLabel = "POLICY.yaml", required = true, description = "The policy.")
    private Path policy = Path.of("");

    @Option(names = "--junit-xml", paramLabel = "FILE", description = "Writes the results as JUnit's XML, too.")
    private @Nullable Path junitXml;

    @Option(names = "--all", description = "Lists the limits that are kept, too.")
    private boolean all;

    private final PriceStore prices;

    CheckCommand(Console console, PriceStore prices) {
        super(console);
        this.prices = prices;
    }

    @Override
    String name() {
        return "check";
    }

    @Override
    public Integer call() throws ProblemException {
        Policy wanted = PolicyReader.read(policy);
        List<Result> results;
        try (Workspace opened = workspace.openExisting();
                ProgressBar bar = new ProgressBar(console, options.quiet)) {
            results = PolicyCheck.of(wanted, Fleet.of(opened, prices.book(), bar));
        }
        if (junitXml != null) {
            ResultFile.write(junitXml, JUnitXml.write(results));
        }
        List<Result> shown = all
                ? results
                : results.stream()
                        .filter(result -> result.status() != Status.KEPT)
                        .toList();
        write(options.junitXml ? JUnitXml.write(results) : written(results, shown));
        long broken = results.stream()
                .filter(result -> result.status() == Status.BROKEN)
                .count();
        say(CliWords.say("check.broken", Figures.count(broken), Figures.count(results.size())));
        return broken == 0 ? ExitCode.DONE : ExitCode.POLICY_BROKEN;
    }

    private String written(List<Result> results, List<Result> shown) {
        return switch (options.format) {
            case json -> CheckJson.write(results);
            case csv -> CheckJson.csv(shown);
            case table -> table(shown);
        };
    }

    private static String table(List<Result> results) {
        TextTable table = new TextTable("job", "limit", "", "figures");
        results.forEach(result -> table.row(
                result.job().isEmpty() ? CliWords.say("check.all") : result.job(),
                result.rule().name(),
                result.status().name(),
                result.text()));
        return results.isEmpty() ? "" : table.text();
    }
}
