package dev.gluewise.app.cli;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.analyzer.advice.Study;
import dev.gluewise.analyzer.advice.StudyScope;
import dev.gluewise.analyzer.change.AdvisedChange;
import dev.gluewise.analyzer.change.ChangeFormat;
import dev.gluewise.analyzer.change.Execution;
import dev.gluewise.analyzer.change.JobChange;
import dev.gluewise.analyzer.change.SettingChange;
import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.report.ChangeJson;
import dev.gluewise.analyzer.report.ChangeText;
import dev.gluewise.analyzer.source.EvidenceFinder;
import dev.gluewise.analyzer.source.account.AccountJobs;
import dev.gluewise.analyzer.source.account.AccountOptions;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceStore;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The change that an advice asks for: to paste elsewhere, or made in the account. */
@Command(
        name = "apply",
        description = {
            "Gives the change that the advice asks for, ready to paste; or makes it.",
            "Nothing is changed in the account without --execute, and that only where --allow-changes was said once."
        },
        mixinStandardHelpOptions = true)
final class ApplyCommand extends CommandBase {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--job", paramLabel = "NAME", description = "The job.")
    private @Nullable String job;

    @Option(
            names = "--as",
            paramLabel = "cli|terraform|cloudformation|boto3|json",
            converter = ChangeFormatConverter.class,
            description = "Form of the change; default: cli.")
    private ChangeFormat form = ChangeFormat.CLI;

    @Option(
            names = "--deadline",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Longest run time wanted; default: the job's deadline in the workspace.")
    private @Nullable Duration deadline;

    @Option(
            names = "--confidence",
            paramLabel = "PERCENT",
            defaultValue = "95",
            description = "How surely the deadline has to be met, 50 to 99.9; default: ${DEFAULT-VALUE}.")
    private double confidence = 95;

    @Option(names = "--no-flex", description = "Leaves Flex out.")
    private boolean noFlex;

    @Option(names = "--no-auto-scaling", description = "Leaves auto scaling out.")
    private boolean noAutoScaling;

    /** What is done instead of writing the change out; one of these. */
    static final class Deed {
        @Option(names = "--execute", description = "Calls UpdateJob, after showing the difference and asking.")
        boolean execute;

        @Option(names = "--undo", description = "Puts back what the last change set.")
        boolean undo;

        @Option(names = "--applied", description = "Keeps that the change was made elsewhere, for --history.")
        boolean applied;

        @Option(names = "--history", description = "Shows the changes made so far: what was promised, what came of it.")
        boolean history;

        @Option(names = "--allow-changes", description = "Allows --execute and --undo for this workspace from now on.")
        boolean allow;

        @Option(names = "--forbid-changes", description = "Forbids them again.")
        boolean forbid;
    }

    @ArgGroup
    private final Deed deed = new Deed();

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Option(names = "--profile", paramLabel = "P", description = "Profile of the AWS configuration.")
    private @Nullable String profile;

    @Option(names = "--endpoint-url", paramLabel = "URL", description = "Another address than AWS's own.")
    private @Nullable URI endpoint;

    private final Clock clock;
    private final PriceStore prices;

    ApplyCommand(Console console, Clock clock, PriceStore prices) {
        super(console);
        this.clock = clock;
        this.prices = prices;
    }

    @Override
    String name() {
        return "apply";
    }

    @Override
    public Integer call() throws ProblemException {
        try (Workspace opened = workspace.openExisting()) {
            if (deed.allow || deed.forbid) {
                opened.setChangesAllowed(deed.allow);
                say(
                        deed.allow
                                ? "Changes in the account are allowed for this workspace from now on."
                                : "Changes in the account are forbidden for this workspace from now on.");
                return ExitCode.DONE;
            }
            if (deed.history) {
                return new AppliedChanges(opened, prices.book()).show(this, Optional.ofNullable(job));
            }
            String name = wantedJob(opened);
            return deed.undo ? undo(opened, name) : change(opened, name);
        }
    }

    private String wantedJob(Workspace opened) throws ProblemException {
        if (job == null) {
            throw wrongUsage("Which job of the workspace?", "Name it with --job NAME; gluewise jobs lists them.");
        }
        if (!opened.jobNames().contains(job)) {
            throw new ProblemException(Problem.in(
                    opened.file().toString(),
                    ProblemCode.UNREADABLE_INPUT,
                    "This workspace knows no job " + job + ".",
                    "gluewise jobs --workspace " + opened.file() + " lists its jobs."));
        }
        return job;
    }

    private int change(Workspace opened, String name) throws ProblemException {
        Advice advice = advice(opened, name);
        if (advice.recommended().isEmpty()) {
            say(advice.reasons().getFirst().text());
            return ExitCode.NOTHING_FITS;
        }
        if (!advice.changes()) {
            say("The job has what is recommended already.");
            return ExitCode.DONE;
        }
        AdvisedChange advised = AdvisedChange.of(advice)
                .orElseThrow(() -> new ProblemException(Problem.in(
                        "job " + name,
                        ProblemCode.NOTHING_TO_ANALYZE,
                        "What the job is set to now is not known, so no change can be told.",
                        "Import its definition, with gluewise import aws or import history.")));
        if (deed.execute) {
            return execute(opened, advised);
        }
        if (deed.applied) {
            opened.addChange(advised.madeElsewhere(clock.instant()));
            write(result(name, advised.change().settings(), false));
            return ExitCode.DONE;
        }
        write(ChangeText.of(advised, options.format == OutputOptions.Format.json ? ChangeFormat.JSON : form));
        return ExitCode.DONE;
    }

    private Advice advice(Workspace opened, String name) throws ProblemException {
        if (!(confidence >= 50 && confidence <= 99.9)) {
            throw wrongUsage("--confidence lies between 50 and 99.9 percent, not at " + confidence + ".", "");
        }
        Optional<Duration> wanted = deadline == null ? opened.deadline(name) : Optional.of(deadline);
        Question question = new Question(
                wanted,
                confidence / 100,
                Set.copyOf(WorkerType.USUAL),
                OptionalInt.empty(),
                !noFlex,
                !noAutoScaling,
                OptionalInt.empty());
        return Study.of(EvidenceFinder.inWorkspace(opened, name), prices.book(), StudyScope.USUAL)
                .advise(question);
    }

    private int execute(Workspace opened, AdvisedChange advised) throws ProblemException {
        JobChange change = advised.change();
        try (AccountJobs jobs = account(opened)) {
            Execution execution = Execution.prepare(opened, jobs, change);
            confirm(change.job().name(), execution.settings());
            execution.make(change, advised.promise(), clock.instant());
            write(result(change.job().name(), execution.settings(), false));
            return ExitCode.DONE;
        }
    }

    private int undo(Workspace opened, String name) throws ProblemException {
        AppliedChange last = opened.changes(name).stream()
                .filter(change -> change.undoneOn().isEmpty())
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.in(
                        "job " + name,
                        ProblemCode.CHANGE_REFUSED,
                        "No change of it is known that could be undone.",
                        "gluewise apply --history lists the changes made.")));
        try (AccountJobs jobs = account(opened)) {
            Execution execution = Execution.prepareUndo(opened, jobs, last);
            confirm(name, execution.settings());
            execution.undo(last, clock.instant());
            write(result(name, execution.settings(), true));
            return ExitCode.DONE;
        }
    }

    private AccountJobs account(Workspace opened) throws ProblemException {
        return AccountJobs.open(AccountOptions.toReach(
                Optional.ofNullable(profile), Optional.of(opened.region()), Optional.ofNullable(endpoint)));
    }

    private void confirm(String name, List<SettingChange> settings) throws ProblemException {
        if (yes) {
            return;
        }
        say(Difference.text(settings));
        java.io.Console keyboard = System.console();
        if (!console.terminal() || keyboard == null || !keyboard.isTerminal()) {
            throw wrongUsage("Nobody can be asked here.", "Look at the difference and add --yes.");
        }
        String answer = keyboard.readLine("Change the job %s so? [y/N] ", name);
        if (answer == null || !answer.strip().equalsIgnoreCase("y")) {
            throw new ProblemException(
                    Problem.in("job " + name, ProblemCode.CHANGE_REFUSED, "Nothing was changed.", "You answered no."));
        }
    }

    private String result(String name, List<SettingChange> settings, boolean undone) {
        return options.format == OutputOptions.Format.json
                ? ChangeJson.made(name, settings, undone)
                : Difference.text(settings);
    }

    private static ProblemException wrongUsage(String message, String hint) {
        return new ProblemException(Problem.of(ProblemCode.WRONG_USAGE, message, hint));
    }
}
