package dev.gluewise.app.cli;

import dev.gluewise.analyzer.change.ShellWord;
import dev.gluewise.analyzer.report.ReportContext;
import dev.gluewise.analyzer.report.ReportData;
import dev.gluewise.analyzer.report.ReportFiles;
import dev.gluewise.analyzer.report.ReportFormat;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Exported reports. Its {@code --output} names a folder. */
@Command(
        name = "report",
        description = {
            "Writes a report on a workspace's jobs, in several formats.",
            "--output names the folder for it; default: gluewise-report. --format says how the list of files is told."
        },
        mixinStandardHelpOptions = true)
final class ReportCommand extends CommandBase {
    private static final Path USUAL_FOLDER = Path.of("gluewise-report");

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Option(
            names = "--report-format",
            paramLabel = "html|pdf|xlsx|csv|json|md",
            split = ",",
            converter = ReportFormatConverter.class,
            description = "Formats to write; default: html.")
    private List<ReportFormat> formats = List.of(ReportFormat.HTML);

    @Option(names = "--job", paramLabel = "NAME", description = "A job to report on, again for more; default: all.")
    private List<String> jobs = List.of();

    @Option(names = "--title", paramLabel = "TEXT", description = "What the report is called; default: the workspace.")
    private @Nullable String title;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "Time stamp of the report, such as 2026-11-20T06:00:00Z; default: now. The same stamp on the "
                    + "same workspace gives the same bytes.")
    private @Nullable Instant asOf;

    private final Clock clock;
    private final PriceStore prices;

    ReportCommand(Console console, Clock clock, PriceStore prices) {
        super(console);
        this.clock = clock;
        this.prices = prices;
    }

    @Override
    String name() {
        return "report";
    }

    @Override
    public Integer call() throws ProblemException {
        ReportData report;
        try (Workspace opened = workspace.openExisting();
                ProgressBar bar = new ProgressBar(console, options.quiet)) {
            report = ReportData.of(opened, wanted(opened), prices.book(), context(opened), bar);
        }
        Path folder = options.output == null ? USUAL_FOLDER : options.output;
        List<Path> written = ReportFiles.write(report, EnumSet.copyOf(formats), folder);
        console.out().print(WrittenFiles.text(name(), written, options.format));
        console.out().flush();
        return ExitCode.DONE;
    }

    private ReportContext context(Workspace opened) {
        String name = opened.file().getFileName().toString();
        String usual = name.endsWith(Workspace.EXTENSION)
                ? name.substring(0, name.length() - Workspace.EXTENSION.length())
                : name;
        return new ReportContext(title == null ? usual : title, asOf == null ? clock.instant() : asOf);
    }

    private List<String> wanted(Workspace opened) throws ProblemException {
        List<String> known = opened.jobNames();
        Set<String> unknown = new TreeSet<>(jobs);
        known.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new ProblemException(Problem.in(
                    opened.file().toString(),
                    ProblemCode.UNREADABLE_INPUT,
                    "This workspace knows no job " + String.join(", ", unknown) + ".",
                    "gluewise jobs --workspace " + ShellWord.of(opened.file()) + " lists its jobs."));
        }
        return jobs.isEmpty() ? known : known.stream().filter(jobs::contains).toList();
    }
}
