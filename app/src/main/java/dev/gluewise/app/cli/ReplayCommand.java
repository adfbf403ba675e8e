package dev.gluewise.app.cli;

import dev.gluewise.analyzer.change.ShellWord;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.replay.ReplayRequest;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.analyzer.replay.ReplayTask;
import dev.gluewise.analyzer.replay.ReplayWatcher;
import dev.gluewise.analyzer.report.ReplayCsv;
import dev.gluewise.analyzer.report.ReplayJson;
import dev.gluewise.analyzer.source.EvidenceFinder;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.process.SparkLibraries;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.replay.Calibration;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds the simulation of a logged run against Spark itself. */
@Command(
        name = "replay",
        description = {
            "Replays a logged run on Spark itself and compares it with the simulation, stage by stage.",
            "Usually in virtual time: Spark's own schedulers decide, and no task is run, so any number of workers is"
                    + " replayed in seconds.",
            "With --wall-clock, --compression or --master tasks really run, and wait.",
            "Of a workspace the newest logged run of the job is replayed, and the replay is kept there."
        },
        mixinStandardHelpOptions = true)
final class ReplayCommand extends CommandBase {
    @Mixin
    private final LogOptions logs = new LogOptions();

    @Option(
            names = "--workspace",
            paramLabel = "W",
            description = "Workspace that knows the job, and that keeps the replay.")
    private @Nullable Path workspace;

    @Option(names = "--job", paramLabel = "NAME", description = "The job in the workspace.")
    private @Nullable String job;

    private final Clock clock;

    @Option(
            names = "--worker-type",
            paramLabel = "T",
            converter = WorkerTypeConverter.class,
            description = "Worker type; default: the one whose executors have the log's cores, else G.1X.")
    private @Nullable WorkerType workerType;

    @Option(
            names = "--workers",
            paramLabel = "N",
            converter = WorkerRange.Converter.class,
            description = "Number of workers, the driver's among them; default: as many slots as the log had.")
    private @Nullable WorkerRange workers;

    @Option(names = "--auto-scaling", description = "Takes the number of workers as the maximum of auto scaling.")
    private boolean autoScaling;

    @Option(
            names = "--glue-version",
            paramLabel = "V",
            converter = GlueVersionConverter.class,
            description = "Glue version, which decides on the cores of a worker; default: the log's, else the newest.")
    private @Nullable GlueVersion glueVersion;

    @Option(names = "--wall-clock", description = "By the clock, compressed as far as stays truthful on this machine.")
    private boolean wallClock;

    @Option(
            names = "--compression",
            paramLabel = "X",
            description = "By the clock, with tasks that wait X of their logged time, such as 0.5.")
    private @Nullable Double compression;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "By the clock on a Spark cluster, such as spark://host:7077.")
    private @Nullable String master;

    @Option(
            names = "--within",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            defaultValue = "10m",
            description = "The longest that a replay by the clock may take; default: ${DEFAULT-VALUE}.")
    private Duration within = Duration.ofMinutes(10);

    @Option(
            names = "--memory",
            paramLabel = "MB",
            description = "Memory of the process that replays; default: what the run needs.")
    private @Nullable Integer memory;

    ReplayCommand(Console console, Clock clock) {
        super(console);
        this.clock = clock;
    }

    @Override
    String name() {
        return "replay";
    }

    @Override
    public Integer call() throws ProblemException {
        if (logs.given() == (workspace != null)) {
            throw Usage.wrong(
                    "replay needs one of --event-log PATH, or --workspace W --job NAME.",
                    "See: gluewise replay --help.");
        }
        return workspace == null ? ofLogs() : ofJob(workspace);
    }

    private int ofLogs() throws ProblemException {
        LogOptions.Logs read = logs.read();
        JobProfile profile = read.profiles().getFirst();
        Evidence evidence = EvidenceFinder.inLogs(
                List.of(profile), PriceOptions.USUAL_REGION, Optional.ofNullable(glueVersion), Optional.empty());
        write(profile, replay(profile, evidence));
        read.skipped().forEach(this::report);
        return read.skipped().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY_DONE;
    }

    private int ofJob(Path file) throws ProblemException {
        if (job == null) {
            throw Usage.wrong("Which job of the workspace?", "Name it with --job NAME; gluewise jobs lists them.");
        }
        try (Workspace opened = Workspace.openExisting(file)) {
            WorkspaceOption.requireJob(opened, file, job);
            Evidence evidence = EvidenceFinder.inWorkspace(opened, job);
            if (evidence.profiles().isEmpty()) {
                throw new ProblemException(Problem.in(
                        file.toString(),
                        ProblemCode.NOTHING_TO_ANALYZE,
                        "This workspace holds no event log of the job " + job + ".",
                        "Import one: gluewise import logs PATH --workspace " + ShellWord.of(file) + "."));
            }
            JobProfile profile = evidence.profiles().getFirst();
            ReplayResult result = replay(profile, evidence);
            if (opened.readOnly()) {
                say(CliWords.say("readOnly.notKept", file));
            } else {
                opened.replays().keep(job, result);
                say(CliWords.say("replay.kept", file));
            }
            write(profile, result);
            return ExitCode.DONE;
        }
    }

    private ReplayResult replay(JobProfile profile, Evidence evidence) throws ProblemException {
        ReplayRequest request = new ReplayRequest(configuration(profile, evidence), byTheClock());
        OptionalInt megabytes = megabytes();
        ReplayWatcher watcher = new ReplayWatcher() {
            @Override
            public void calibrated(Calibration calibration) {
                tellCompression(calibration);
            }
        };
        ReplayTask task = new ReplayTask(SparkLibraries.find(), megabytes, clock, watcher);
        try (ProgressBar bar = new ProgressBar(console, options.quiet)) {
            return task.run(profile, request, bar);
        }
    }

    private void write(JobProfile profile, ReplayResult result) throws ProblemException {
        write(
                switch (options.format) {
                    case json -> ReplayJson.write(profile, result);
                    case csv -> ReplayCsv.write(result);
                    case table -> ReplayText.write(result);
                });
    }

    private Configuration configuration(JobProfile profile, Evidence evidence) throws ProblemException {
        GlueVersion version = glueVersion == null ? evidence.job().glueVersion() : glueVersion;
        WorkerType type = workerType == null
                ? evidence.current().map(Configuration::workerType).orElse(WorkerType.G_1X)
                : workerType;
        if (workers != null && workers.counts().size() > 1) {
            throw Usage.wrong("One size is replayed at a time.", "Give --workers a single number.");
        }
        int count = workers == null
                ? Configuration.workersForSlots(version, type, profile.peakSlots())
                : workers.counts().getFirst();
        if (autoScaling && !version.hasAutoScalingAndFlex()) {
            throw Usage.wrong("Glue " + version + " has no auto scaling.", "Name another --glue-version.");
        }
        return Configuration.fixed(version, type, count).withAutoScaling(autoScaling);
    }

    private Optional<ReplayRequest.ByTheClock> byTheClock() throws ProblemException {
        if (!wallClock && compression == null && master == null) {
            return Optional.empty();
        }
        if (autoScaling) {
            throw Usage.wrong(
                    "Auto scaling can be replayed in virtual time only.",
                    "Leave --wall-clock, --compression and --master out.");
        }
        if (compression != null && !(compression > 0)) {
            throw Usage.wrong("--compression " + compression + " is not above 0.", "Give one such as 0.5.");
        }
        return Optional.of(new ReplayRequest.ByTheClock(
                compression == null ? OptionalDouble.empty() : OptionalDouble.of(compression),
                Optional.ofNullable(master),
                within));
    }

    private OptionalInt megabytes() throws ProblemException {
        if (memory == null) {
            return OptionalInt.empty();
        }
        if (memory < SparkLibraries.LEAST_MEGABYTES) {
            throw Usage.wrong(
                    "--memory " + memory + " is less than Spark starts with.",
                    "Give " + SparkLibraries.LEAST_MEGABYTES + " or more.");
        }
        return OptionalInt.of(memory);
    }

    private void tellCompression(Calibration calibration) {
        say(CliWords.say(
                "replay.compression",
                Figures.decimal(calibration.compression(), 3),
                Figures.decimal(calibration.millisPerTask(), 1),
                Figures.decimal(calibration.tasksPerSecond(), 0)));
    }
}
