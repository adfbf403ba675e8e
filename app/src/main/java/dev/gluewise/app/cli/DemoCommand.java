package dev.gluewise.app.cli;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.change.ShellWord;
import dev.gluewise.analyzer.report.AdviceCsv;
import dev.gluewise.analyzer.report.AdviceJson;
import dev.gluewise.analyzer.report.ReportContext;
import dev.gluewise.analyzer.report.ReportData;
import dev.gluewise.analyzer.report.ReportFiles;
import dev.gluewise.analyzer.report.ReportFormat;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.app.sample.SampleWorkspace;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import picocli.CommandLine.Command;

/** The main job on the bundled samples, without an account. Its {@code --output} names a folder. */
@Command(
        name = "demo",
        description = {
            "Does the main job on bundled event logs: the fleet, one full advice, a report.",
            "--output names the folder for the sample workspace and the report; default: gluewise-demo."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand extends CommandBase {
    private static final Path USUAL_FOLDER = Path.of("gluewise-demo");

    private final Clock clock;
    private final PriceStore prices;

    DemoCommand(Console console, Clock clock, PriceStore prices) {
        super(console);
        this.clock = clock;
        this.prices = prices;
    }

    @Override
    String name() {
        return "demo";
    }

    @Override
    public Integer call() throws ProblemException {
        Path folder = options.output == null ? USUAL_FOLDER : options.output;
        ReportData report;
        Path workspace;
        try (ProgressBar bar = new ProgressBar(console, options.quiet)) {
            workspace = SampleWorkspace.build(folder, clock, bar);
            try (Workspace opened = Workspace.open(workspace)) {
                ReportContext context = new ReportContext(CliWords.say("demo.title"), clock.instant());
                report = ReportData.of(opened, opened.jobNames(), prices.book(), context, bar);
            }
        }
        List<JobSummary> fleet = FleetOrder.saving.sorted(report.fleet());
        Advice shown = fleet.stream()
                .filter(row -> row.job().equals(SampleWorkspace.SHOWN_JOB))
                .flatMap(row -> row.advice().stream())
                .findFirst()
                .orElseThrow();
        writeReport(folder, report, shown);
        console.out()
                .print(
                        switch (options.format) {
                            case json -> AdviceJson.write(shown);
                            case csv -> AdviceCsv.write(shown);
                            case table ->
                                FleetText.write(fleet) + "\n"
                                        + new AdviceText(shown, console.colors() && !options.noColor).text();
                        });
        console.out().flush();
        sayWhatNext(folder, workspace);
        return ExitCode.DONE;
    }

    private void writeReport(Path folder, ReportData report, Advice shown) throws ProblemException {
        ReportFiles.write(report, EnumSet.of(ReportFormat.HTML), folder);
        ResultFile.write(folder.resolve("advice.json"), AdviceJson.write(shown));
    }

    private void sayWhatNext(Path folder, Path workspace) {
        say("");
        say(CliWords.say("demo.next"));
        say("  " + CliWords.say("demo.report", folder.resolve("report.html")));
        say("  " + CliWords.say("demo.window", "./gluewise desktop " + ShellWord.of(workspace)));
        say("  "
                + CliWords.say(
                        "demo.otherJob",
                        "./gluewise advise --workspace " + ShellWord.of(workspace)
                                + " --job invoice_import --deadline 10m"));
        say("  " + CliWords.say("demo.logOfYours", "./gluewise advise --event-log PATH --deadline 30m"));
    }
}
