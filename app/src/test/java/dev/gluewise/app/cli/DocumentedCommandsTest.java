package dev.gluewise.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gluewise.app.cli.DocumentedCommands.Documented;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every command that the documentation names is one that works: those on lines of their own are run, but for the two kinds
 * that {@link Way} gives a reason for; those within sentences, which lack what a command needs, are understood.
 */
class DocumentedCommandsTest extends CommandLineTest {
    /** How a command of a document is tried. */
    private enum Way {
        /** As it stands. */
        ALONE,
        /** With a stand-in for the account, and nobody asked. */
        WITH_AN_ACCOUNT,
        /** On Spark, a cluster's address replaced by threads of this machine; where it was built with Spark. */
        ON_SPARK,
        /** Not here: it opens a window. The tests marked DeskTest open it. */
        WINDOW,
        /** Not here: the launcher does it by itself and installs packages. LauncherTest tries it. */
        LAUNCHER;

        static Way of(Documented command) {
            if (command.starts("setup")) {
                return LAUNCHER;
            }
            if (command.starts("desktop")) {
                return WINDOW;
            }
            if (command.starts("replay") || command.arguments().contains("--master")) {
                return ON_SPARK;
            }
            boolean account = command.starts("import", "aws")
                    || command.arguments().stream().anyMatch(Set.of("--refresh", "--execute", "--undo")::contains);
            return account ? WITH_AN_ACCOUNT : ALONE;
        }
    }

    private static final Pattern SCRIPT = Pattern.compile("packaging/[\\w/-]+\\.sh");
    private static final Pattern PROFILE = Pattern.compile("mvn [^`\\n]*-P([a-z]+)");

    /** What documents call the reader's files, and what stands for them here. */
    private static final Set<String> FILES = Set.of(
            "PATH",
            "logs/",
            "s3a://my-logs/spark/",
            "report",
            "team.gluewise",
            "jobs.json",
            "runs.json",
            "queries.json",
            "metrics.json",
            "past.csv",
            "wanted.csv",
            "policy.yaml",
            "gluewise.xml",
            "gluewise-demo");

    @BeforeEach
    void theReadersFiles() throws IOException {
        SampleFiles.log("orders_enrich", Files.createDirectories(folder.resolve("logs")));
        Files.copy(folder.resolve("logs/orders_enrich.zstd"), folder.resolve("PATH"));
        SampleFiles.copy("get-jobs.json", folder.resolve("jobs.json"));
        SampleFiles.copy("get-job-runs.json", folder.resolve("runs.json"));
        Map.of(
                        "past.csv", "job,workers,seconds\norders,4,900\norders,8,500\n",
                        "wanted.csv", "job,workers\norders,6\n",
                        "policy.yaml", DocumentedCommands.yamlIn("docs/guide.md"),
                        "queries.json", "{\"MetricDataQueries\":[]}",
                        "metrics.json",
                                "{\"MetricDataResults\":[{\"Id\":\"m1\",\"Label\":\"orders jr_1"
                                        + " glue.driver.workerUtilization Average 60\","
                                        + "\"Timestamps\":[1790820000],\"Values\":[0.5]}]}")
                .forEach((name, content) -> {
                    assertThatCode(() -> Files.writeString(folder.resolve(name), content))
                            .doesNotThrowAnyException();
                });
        assertThat(run(inFolder(List.of("import history jobs.json runs.json --workspace team.gluewise".split(" "))))
                        .code())
                .isZero();
        assertThat(run(inFolder(List.of("import logs logs/ --workspace team.gluewise".split(" "))))
                        .code())
                .isZero();
    }

    private String[] inFolder(List<String> arguments) {
        // The first is the command, and one is called as its usual folder is.
        return Stream.concat(
                        Stream.of(arguments.getFirst()),
                        arguments.stream().skip(1).map(this::readersOwn))
                .toArray(String[]::new);
    }

    private String readersOwn(String argument) {
        return switch (argument) {
            case "$AWS_REGION" -> "eu-west-1";
            case "spark://host:7077" -> "local[2]";
            case "s3a://my-logs/spark/" -> folder.resolve("logs").toString();
            default -> FILES.contains(argument) ? folder.resolve(argument).toString() : argument;
        };
    }

    private static List<Documented> documented(Way... ways) throws IOException {
        // The same line in two documents is run once.
        Map<List<String>, Documented> commands = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of("README.md", "docs/guide.md", "docs/import.md"),
                        DocumentedCommands.documents().stream())
                .flatMap(document -> DocumentedCommands.in(document).stream())
                .filter(command -> Set.of(ways).contains(Way.of(command)))
                .forEach(command -> commands.putIfAbsent(command.arguments(), command));
        return List.copyOf(commands.values());
    }

    private void works(Documented command, String... further) {
        List<String> arguments = new ArrayList<>(command.arguments());
        if (command.starts("demo")) {
            arguments.addAll(List.of("--output", "gluewise-demo"));
        }
        arguments.addAll(List.of(further));
        Outcome outcome = run(inFolder(arguments));
        // A policy may be broken, and is by the sample.
        assertThat(outcome.code())
                .as("%s%n%s", command, outcome.err())
                .isIn(
                        command.starts("check")
                                ? List.of(ExitCode.DONE, ExitCode.POLICY_BROKEN)
                                : List.of(ExitCode.DONE));
    }

    @Test
    void commandsRunInTheOrderOfTheDocuments() throws IOException {
        List<Documented> commands = documented(Way.ALONE);

        assertThat(commands).hasSizeGreaterThan(30);
        assertThat(commands).allSatisfy(command -> works(command));
    }

    @Test
    void commandsThatTakeAnAccountRunOnOne() throws IOException {
        List<Documented> commands = documented(Way.WITH_AN_ACCOUNT);
        JsonNode job = new ObjectMapper()
                .readTree(folder.resolve("jobs.json").toFile())
                .at("/Jobs/0");
        works(new Documented("guide", List.of("apply", "--workspace", "team.gluewise", "--allow-changes")));

        assertThat(commands).hasSizeGreaterThan(5);
        try (ReadersAccount account = new ReadersAccount(job)) {
            for (Documented command : commands) {
                if (command.starts("import")) {
                    works(intoItsOwnWorkspace(command), "--endpoint-url", account.address());
                } else if (command.starts("apply")) {
                    works(command, "--endpoint-url", account.address(), "--yes");
                } else {
                    works(command, "--endpoint-url", account.address());
                }
            }
        }
    }

    /** A workspace holds the jobs of one region, and documents name several. */
    private Documented intoItsOwnWorkspace(Documented command) {
        String file = command.place().replaceAll("\\W", "-") + ".gluewise";
        return new Documented(
                command.place(),
                command.arguments().stream()
                        .map(argument -> argument.equals("team.gluewise")
                                ? folder.resolve(file).toString()
                                : argument)
                        .toList());
    }

    @Test
    void commandsThatTakeSparkRunOnIt() throws IOException {
        try (BuiltSpark spark = BuiltSpark.use()) {
            assertThat(documented(Way.ON_SPARK)).hasSizeGreaterThan(3).allSatisfy(command -> works(command));
        }
    }

    @TestFactory
    Stream<DynamicTest> commandsOfEachDocumentAreUnderstood() throws IOException {
        return DocumentedCommands.documents().stream()
                .map(document -> DynamicTest.dynamicTest(document, () -> {
                    assertThat(DocumentedCommands.in(document).stream().filter(DocumentedCommandsTest::ofTheProgram))
                            .allSatisfy(command -> assertThatCode(() -> Commands.model()
                                            .parseArgs(command.arguments().toArray(String[]::new)))
                                    .as(command.toString())
                                    .doesNotThrowAnyException());
                    assertThat(DocumentedCommands.mentionedIn(document).stream()
                                    .filter(DocumentedCommandsTest::ofTheProgram))
                            .allSatisfy(DocumentedCommandsTest::namesWhatThereIs);
                }));
    }

    /** Whether it is the program's own and not its launcher's. */
    private static boolean ofTheProgram(Documented command) {
        return Way.of(command) != Way.LAUNCHER;
    }

    @TestFactory
    Stream<DynamicTest> scriptsAndProfilesThatDocumentsNameAreThere() throws IOException {
        Path project = Path.of("..");
        StringBuilder poms = new StringBuilder();
        for (String module : List.of(".", "pricing-data", "simulator", "analyzer", "app")) {
            poms.append(Files.readString(project.resolve(module).resolve("pom.xml")));
        }
        return DocumentedCommands.documents().stream()
                .map(document -> DynamicTest.dynamicTest(document, () -> {
                    String text = Files.readString(project.resolve(document));
                    assertThat(SCRIPT.matcher(text).results().map(MatchResult::group))
                            .allSatisfy(script ->
                                    assertThat(project.resolve(script)).isExecutable());
                    assertThat(PROFILE.matcher(text).results().map(found -> found.group(1)))
                            .allSatisfy(profile -> assertThat(poms).contains("<id>" + profile + "</id>"));
                }));
    }

    @Test
    void theExamplePipelinesCheckAndReport() {
        for (String pipeline : List.of("github-actions.yml", "gitlab-ci.yml", "Jenkinsfile")) {
            assertThat(DocumentedCommands.in("packaging/ci/" + pipeline))
                    .as(pipeline)
                    .anyMatch(command -> command.starts("import", "aws"))
                    .anyMatch(command -> command.starts("check"))
                    .anyMatch(command -> command.starts("report"));
        }
    }

    /** The command that a sentence names, and the options that stand with it. */
    private static void namesWhatThereIs(Documented command) {
        picocli.CommandLine named = Commands.model();
        for (String argument : command.arguments()) {
            picocli.CommandLine subcommand = named.getSubcommands().get(argument);
            if (subcommand != null) {
                named = subcommand;
            } else if (argument.startsWith("--")) {
                assertThat(named.getCommandSpec().optionsMap())
                        .as(command.toString())
                        .containsKey(argument.replaceFirst("=.*", ""));
            }
        }
        boolean rootAlone = command.arguments().getFirst().startsWith("-");
        boolean anyCommand = command.arguments().getFirst().equals("COMMAND");
        assertThat(rootAlone || anyCommand || named.getParent() != null)
                .as(command.toString())
                .isTrue();
    }
}
