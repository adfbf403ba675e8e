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
import dev.gluewise.analyzer.report.ChangeCsv;
import dev.gluewise.analyzer.report.ChangeJson;
import dev.gluewise.analyzer.report.ChangeText;
import dev.gluewise.analyzer.source.EvidenceFinder;
import dev.gluewise.analyzer.source.account.AccountJobs;
import dev.gluewise.analyzer.source.account.AccountOptions;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceStore;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

    @Mixin
    private final QuestionOptions asked = new QuestionOptions();

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

    @Option(
            names = "--unchecked",
            description = "With --execute or --applied: what is promised is not held against later runs.")
    private boolean unchecked;

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
                opened.changes().setAllowed(deed.allow);
                say(CliWords.say(deed.allow ? "apply.allowed" : "apply.forbidden"));
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
            throw Usage.wrong("Which job of the workspace?", "Name it with --job NAME; gluewise jobs lists them.");
        }
        WorkspaceOption.requireJob(opened, workspace.file, job);
        return job;
    }

    private int change(Workspace opened, String name) throws ProblemException {
        Advice advice = advice(opened, name);
        if (advice.recommended().isEmpty()) {
            say(advice.reasons().getFirst().text());
            return ExitCode.NOTHING_FITS;
        }
        if (!advice.changes()) {
            say(CliWords.say("apply.hasIt"));
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
            opened.changes().add(advised.madeElsewhere(!unchecked, clock.instant()));
            write(result(name, advised.change().settings(), false));
            return ExitCode.DONE;
        }
        write(
                switch (options.format) {
                    case table -> ChangeText.of(advised, form);
                    case json -> ChangeText.of(advised, ChangeFormat.JSON);
                    case csv -> ChangeCsv.settings(advised.change().settings());
                });
        return ExitCode.DONE;
    }

    private Advice advice(Workspace opened, String name) throws ProblemException {
        Question question = asked.question(opened.deadline(name));
        return Study.of(
                        EvidenceFinder.inWorkspace(opened, name),
                        prices.book(),
                        asked.scope(StudyScope.USUAL.inputScale(), StudyScope.USUAL.flex()))
                .advise(question);
    }

    private int execute(Workspace opened, AdvisedChange advised) throws ProblemException {
        JobChange change = advised.change();
        try (AccountJobs jobs = account(opened)) {
            Execution execution = Execution.prepare(opened, jobs, change);
            confirm(change.job().name(), execution.settings());
            execution.make(change, advised.promise(), !unchecked, clock.instant());
            write(result(change.job().name(), execution.settings(), false));
            return ExitCode.DONE;
        }
    }

    private int undo(Workspace opened, String name) throws ProblemException {
        AppliedChange last = opened.changes().of(name).stream()
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
        Execution.requireAllowed(opened);
        return AccountJobs.open(AccountOptions.toReach(
                Optional.ofNullable(profile), Optional.of(opened.region()), Optional.ofNullable(endpoint)));
    }

    private void confirm(String name, List<SettingChange> settings) throws ProblemException {
        if (yes) {
            return;
        }
        // Shown even where little else is to be said: it is what the question is about.
        console.err().println(Difference.text(settings));
        Keyboard keyboard = console.keyboard()
                .orElseThrow(() -> Usage.wrong("Nobody can be asked here.", "Look at the difference and add --yes."));
        String answer =
                keyboard.ask(CliWords.say("apply.ask", name) + " ").orElse("").strip();
        if (!answer.equalsIgnoreCase(CliWords.say("apply.yes"))) {
            throw new ProblemException(
                    Problem.in("job " + name, ProblemCode.CHANGE_REFUSED, "Nothing was changed.", "You answered no."));
        }
    }

    private String result(String name, List<SettingChange> settings, boolean undone) {
        return switch (options.format) {
            case table -> Difference.text(settings);
            case json -> ChangeJson.made(name, settings, undone);
            case csv -> ChangeCsv.settings(settings);
        };
    }
}
