package dev.gluewise.app.cli;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.source.CliHistory;
import dev.gluewise.analyzer.source.EvidenceFinder;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name one job and what is known of it: its event logs, a workspace, or a file of past runs. */
final class EvidenceOptions {
    /** A message is one line. */
    private static final int MOST_NAMES = 20;

    @Mixin
    private final LogOptions logs = new LogOptions();

    @Option(names = "--workspace", paramLabel = "W", description = "Workspace that knows the job.")
    private @Nullable Path workspace;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "Past runs without a workspace: JSON of aws glue get-job-runs, or a CSV as predict takes it.")
    private @Nullable Path history;

    @Option(names = "--job", paramLabel = "NAME", description = "The job in the workspace or the history.")
    private @Nullable String job;

    @Option(
            names = "--current",
            paramLabel = "T:N",
            converter = CurrentConfiguration.Converter.class,
            description = "Configuration in force, such as G.2X:20, where the evidence does not tell.")
    private @Nullable CurrentConfiguration current;

    /**
     * What a command rests on.
     *
     * @param evidence what is known of the job
     * @param skipped logs that could not be used
     */
    record Found(Evidence evidence, List<Problem> skipped) {}

    /**
     * Gathers what is known of the job.
     *
     * @param command the name of the command that asks
     * @throws ProblemException where the options do not name one job, or nothing of it can be read
     */
    Found find(String command, PriceOptions prices) throws ProblemException {
        int sources = (logs.given() ? 1 : 0) + (workspace != null ? 1 : 0) + (history != null ? 1 : 0);
        if (sources != 1) {
            throw Usage.wrong(
                    command + " needs one of --event-log PATH, --workspace W --job NAME, or --history FILE --job NAME.",
                    "See: gluewise " + command + " --help.");
        }
        if (logs.given()) {
            LogOptions.Logs read = logs.read();
            return new Found(
                    EvidenceFinder.inLogs(
                            read.profiles(),
                            prices.regionOr(PriceOptions.USUAL_REGION),
                            prices.wantedVersion(),
                            typedConfiguration(prices.wantedVersion().orElse(GlueVersion.DEFAULT))),
                    read.skipped());
        }
        if (job == null) {
            throw Usage.wrong(
                    "Which job of the " + (workspace == null ? "history" : "workspace") + "?",
                    workspace == null
                            ? "Name it with --job NAME."
                            : "Name it with --job NAME; gluewise jobs lists them.");
        }
        Evidence known = workspace != null ? inWorkspace(workspace, job) : inHistory(history, job, prices);
        GlueVersion version = prices.wantedVersion().orElse(known.job().glueVersion());
        return new Found(
                known.with(prices.regionOr(known.job().region()), version, typedConfiguration(version)), List.of());
    }

    private static Evidence inHistory(@Nullable Path file, String name, PriceOptions prices) throws ProblemException {
        Path path = Objects.requireNonNull(file);
        CliHistory read = CliHistory.read(List.of(path));
        Evidence known = EvidenceFinder.inHistory(
                read, name, prices.regionOr(PriceOptions.USUAL_REGION), prices.wantedVersion());
        if (known.runs().isEmpty()) {
            String names = read.runs().stream()
                    .map(run -> run.run().jobName())
                    .distinct()
                    .sorted()
                    .limit(MOST_NAMES)
                    .collect(Collectors.joining(", "));
            throw new ProblemException(Problem.in(
                    path.toString(),
                    ProblemCode.UNREADABLE_INPUT,
                    "This file holds no run of the job " + name + ".",
                    names.isEmpty() ? "It holds no run at all; name another file." : "Its jobs are: " + names + "."));
        }
        return known;
    }

    private static Evidence inWorkspace(Path file, String name) throws ProblemException {
        try (Workspace opened = Workspace.openExisting(file)) {
            WorkspaceOption.requireJob(opened, file, name);
            return EvidenceFinder.inWorkspace(opened, name);
        }
    }

    private Optional<Configuration> typedConfiguration(GlueVersion version) {
        return Optional.ofNullable(current).map(typed -> typed.on(version));
    }
}
