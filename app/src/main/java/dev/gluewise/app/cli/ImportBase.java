package dev.gluewise.app.cli;

import dev.gluewise.analyzer.report.ImportJson;
import dev.gluewise.analyzer.source.ImportSummary;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.analyzer.workspace.Changes;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemException;
import java.time.Clock;
import picocli.CommandLine.Mixin;

/** What all imports share: the workspace, cancelling, and how they tell what they did. */
abstract class ImportBase extends CommandBase {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    final Clock clock;

    ImportBase(Console console, Clock clock) {
        super(console);
        this.clock = clock;
    }

    /** What an import lists beside its figures, for people; empty string where nothing. */
    String listing() {
        return "";
    }

    /** Imports into a workspace that is open. */
    abstract ImportSummary run(Workspace workspace, Progress progress) throws ProblemException;

    @Override
    public final Integer call() throws ProblemException {
        int code = ExitCode.WRONG_INPUT;
        try (ImportCancel cancel = new ImportCancel()) {
            ImportSummary summary = imported();
            tell(summary);
            code = code(summary);
            return code;
        } finally {
            if (code == ExitCode.WRONG_INPUT) {
                workspace.discardIfEmpty();
            }
        }
    }

    private ImportSummary imported() throws ProblemException {
        try (Workspace opened = workspace.openOrMake();
                ProgressBar bar = new ProgressBar(console, options.quiet)) {
            ImportSummary summary = run(opened, bar);
            if (summary.read() > 0) {
                opened.setLastImport(clock.instant());
            }
            return summary;
        }
    }

    private static int code(ImportSummary summary) {
        if (summary.cancelled()) {
            return ExitCode.CANCELLED;
        }
        if (summary.skippedCount() == 0) {
            return ExitCode.DONE;
        }
        return summary.read() == 0 ? ExitCode.WRONG_INPUT : ExitCode.PARTLY_DONE;
    }

    private void tell(ImportSummary summary) throws ProblemException {
        for (Problem problem : summary.skipped()) {
            report(problem);
        }
        if (summary.skippedCount() > summary.skipped().size()) {
            say(Sentences.say(
                    "imported.more",
                    Figures.count(summary.skippedCount() - summary.skipped().size())));
        }
        summary.notes().forEach(this::say);
        if (summary.cancelled()) {
            say(CliWords.say("import.cancelled"));
        }
        if (summary.read() > 0 || summary.skippedCount() == 0 || options.format != OutputOptions.Format.table) {
            write(
                    switch (options.format) {
                        case json -> ImportJson.write(name(), summary);
                        case csv -> ImportJson.csv(summary);
                        case table -> listing() + table(summary);
                    });
        }
    }

    private static String table(ImportSummary summary) {
        TextTable table = new TextTable("", ">read", ">new", ">changed", ">unchanged");
        row(table, "import.jobs", summary.jobs());
        row(table, "import.runs", summary.runs());
        row(table, "import.metrics", summary.metrics());
        row(table, "import.logs", summary.logs());
        return (summary.read() == 0 ? CliWords.say("import.nothing") + "\n" : table.text())
                + (summary.skippedCount() == 0
                        ? ""
                        : CliWords.say("import.skipped", Figures.count(summary.skippedCount())) + "\n");
    }

    private static void row(TextTable table, String what, Changes changes) {
        if (changes.total() > 0) {
            table.row(
                    CliWords.say(what),
                    Figures.count(changes.total()),
                    Figures.count(changes.added()),
                    Figures.count(changes.changed()),
                    Figures.count(changes.unchanged()));
        }
    }
}
