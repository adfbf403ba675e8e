package dev.gluewise.app.cli;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunStory;
import dev.gluewise.analyzer.report.RunsCsv;
import dev.gluewise.analyzer.report.RunsJson;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One job's past runs. */
@Command(
        name = "runs",
        description = "Lists a job's past runs: how each ended and why, its retries, and when the job was resized.",
        mixinStandardHelpOptions = true)
final class RunsCommand extends CommandBase {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--job", paramLabel = "NAME", required = true, description = "The job.")
    private String job = "";

    @Option(names = "--failed", description = "Only runs that ended without their result.")
    private boolean failed;

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "50",
            description = "The newest N runs of them; default: ${DEFAULT-VALUE}.")
    private int last;

    RunsCommand(Console console) {
        super(console);
    }

    @Override
    String name() {
        return "runs";
    }

    @Override
    public Integer call() throws ProblemException {
        if (last < 1) {
            throw new ProblemException(Problem.of(
                    ProblemCode.WRONG_USAGE, "--last " + last + " is below 1.", "Give a number such as 50."));
        }
        List<GlueRun> all = runs();
        List<GlueRun> wanted =
                all.stream().filter(run -> !failed || run.outcome().failed()).toList();
        List<GlueRun> shown = wanted.stream().limit(last).toList();
        RunStory story = RunStory.of(all);
        write(
                switch (options.format) {
                    case json -> RunsJson.write(job, story, shown);
                    case csv -> RunsCsv.write(shown);
                    case table -> RunsText.write(job, story, shown, wanted.size());
                });
        return ExitCode.DONE;
    }

    private List<GlueRun> runs() throws ProblemException {
        try (Workspace opened = workspace.openExisting()) {
            WorkspaceOption.requireJob(opened, workspace.file, job);
            return opened.runs(job);
        }
    }
}
