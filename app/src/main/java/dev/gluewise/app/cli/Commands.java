package dev.gluewise.app.cli;

import dev.gluewise.analyzer.report.ProblemJson;
import dev.gluewise.app.user.UserFolder;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceStore;
import dev.gluewise.pricing.text.Language;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The command line as a whole: runs the command that the arguments name, and tells of what goes wrong. */
public final class Commands {
    private static final System.Logger LOG = System.getLogger(Commands.class.getName());

    private final Console console;
    private final CommandLine commandLine;
    private final List<String> arguments;

    Commands(Console console, Clock clock, Path userFolder, String... arguments) {
        this.console = console;
        PriceStore prices = new PriceStore(userFolder);
        // Without a command the window opens.
        this.arguments = arguments.length == 0 ? List.of("desktop") : List.of(arguments);
        commandLine = new CommandLine(new GluewiseCommand(console))
                .addSubcommand(new DesktopCommand(clock, userFolder, prices))
                .addSubcommand(new AdviseCommand(console, clock, prices))
                .addSubcommand(new DiagnoseCommand(console, clock, prices))
                .addSubcommand(new SimulateCommand(console, clock, prices))
                .addSubcommand(new PredictCommand(console))
                .addSubcommand(new BacktestCommand(console, clock))
                .addSubcommand(new ReplayCommand(console, clock))
                .addSubcommand(new DemoCommand(console, clock, prices))
                .addSubcommand(new JobsCommand(console, prices))
                .addSubcommand(new RunsCommand(console))
                .addSubcommand(new ReportCommand(console, clock, prices))
                .addSubcommand(new ApplyCommand(console, clock, prices))
                .addSubcommand(new CheckCommand(console, prices))
                .addSubcommand(new PricesCommand(console, clock, prices))
                .addSubcommand(new CommandLine(new ImportCommand())
                        .addSubcommand(new ImportLogsCommand(console, clock))
                        .addSubcommand(new ImportHistoryCommand(console, clock))
                        .addSubcommand(new ImportMetricsCommand(console, clock))
                        .addSubcommand(new ImportAwsCommand(console, clock)))
                .addSubcommand(new GenerateCompletion())
                .setOut(console.out())
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUnmatchedOptionsAllowedAsOptionParameters(false)
                .setExecutionStrategy(Commands::inItsLanguage)
                .setParameterExceptionHandler(this::wrongUsage)
                .setExecutionExceptionHandler(this::failed);
    }

    /**
     * Runs a command on the process's own streams.
     *
     * @return the exit code
     */
    public static int run(Clock clock, String... arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        boolean terminal = System.console() != null && System.console().isTerminal();
        boolean colors = terminal && System.getenv("NO_COLOR") == null;
        return new Commands(
                        new Console(out, err, terminal, colors, keyboard()), clock, UserFolder.ofThisUser(), arguments)
                .execute();
    }

    private static Optional<Keyboard> keyboard() {
        java.io.Console console = System.console();
        return console != null && console.isTerminal()
                ? Optional.of(question -> Optional.ofNullable(console.readLine("%s", question)))
                : Optional.empty();
    }

    /** The commands with their options, for manual pages; it is not for running them. */
    public static CommandLine model() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Commands(
                        new Console(nowhere, nowhere, false, false, Optional.empty()),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                        Path.of("."))
                .commandLine;
    }

    int execute() {
        int code = commandLine.execute(arguments.toArray(String[]::new));
        console.out().flush();
        console.err().flush();
        return code;
    }

    private static int inItsLanguage(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        Language language = last.commandSpec().userObject() instanceof CommandBase command
                ? command.options.language
                : Language.ENGLISH;
        language.speak();
        return new RunLast().execute(parsed);
    }

    private int wrongUsage(ParameterException fault, String[] unused) {
        String name = fault.getCommandLine().getCommandSpec().qualifiedName(" ");
        Problem problem = Problem.of(
                ProblemCode.WRONG_USAGE, sentence(String.valueOf(fault.getMessage())), "See: " + name + " --help.");
        return tell(problem);
    }

    private static String sentence(String message) {
        String line = message.replaceAll("\\s*\\R\\s*", " ");
        return line.endsWith(".") ? line : line + ".";
    }

    private int failed(Exception fault, CommandLine command, ParseResult parsed) {
        boolean verbose = arguments.contains("--verbose");
        Problem problem = fault instanceof ProblemException known
                ? known.problem()
                : Problem.of(
                        ProblemCode.INTERNAL_FAULT,
                        "A fault of the program: " + fault + ".",
                        verbose
                                ? "Please report it with the trace above."
                                : "Run it again with --verbose for the trace.");
        if (verbose) {
            fault.printStackTrace(console.err());
        }
        LOG.log(System.Logger.Level.DEBUG, "the command ended with a fault", fault);
        return tell(problem);
    }

    private int tell(Problem problem) {
        if (wantsJson()) {
            console.out().print(ProblemJson.write(commandName(), problem));
        }
        console.err().println("gluewise: " + problem.oneLine());
        return ExitCode.of(problem.code());
    }

    private boolean wantsJson() {
        int format = arguments.indexOf("--format");
        return arguments.contains("--format=json")
                || (format >= 0
                        && format + 1 < arguments.size()
                        && arguments.get(format + 1).equalsIgnoreCase("json"));
    }

    /** The command as typed, as far as it is one. */
    private String commandName() {
        return arguments.stream()
                .takeWhile(argument -> !argument.startsWith("-"))
                .limit(arguments.isEmpty() || !"import".equals(arguments.getFirst()) ? 1 : 2)
                .reduce((first, second) -> first + " " + second)
                .orElse("");
    }
}
