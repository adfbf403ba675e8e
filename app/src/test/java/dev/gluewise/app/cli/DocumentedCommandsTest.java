package dev.gluewise.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gluewise.app.cli.DocumentedCommands.Documented;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command that the documentation names is one that works. */
class DocumentedCommandsTest extends CommandLineTest {
    /** The launcher does this by itself; LauncherTest tries it. */
    private static final Predicate<Documented> LAUNCHER = command -> command.starts("setup");

    /** These need an account, a cluster, a display or Spark, and have tests of their own with stand-ins for them. */
    private static final Predicate<Documented> NEEDS_MORE = command -> command.starts("import", "aws")
            || command.starts("desktop")
            || command.starts("replay")
            || command.starts("prices", "--refresh")
            || command.arguments().stream().anyMatch(Set.of("--master", "--execute", "--undo")::contains);

    private static final Pattern SCRIPT = Pattern.compile("packaging/[\\w/-]+\\.sh");
    private static final Pattern PROFILE = Pattern.compile("mvn [^`\\n]*-P([a-z]+)");

    /** What documents call the reader's files, and what stands for them here. */
    private static final Set<String> FILES = Set.of(
            "PATH",
            "logs/",
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
                        arguments.stream()
                                .skip(1)
                                .map(argument -> FILES.contains(argument)
                                        ? folder.resolve(argument).toString()
                                        : argument))
                .toArray(String[]::new);
    }

    @Test
    void commandsOfTheGuideRunInItsOrder() {
        List<Documented> commands = Stream.of("README.md", "docs/guide.md", "docs/import.md")
                .flatMap(document -> DocumentedCommands.in(document).stream())
                .filter(LAUNCHER.or(NEEDS_MORE).negate())
                .toList();

        assertThat(commands).hasSizeGreaterThan(20);
        assertThat(commands).allSatisfy(command -> {
            List<String> arguments =
                    command.starts("demo") ? List.of("demo", "--output", "gluewise-demo") : command.arguments();
            Outcome outcome = run(inFolder(arguments));
            // A policy may be broken, and is by the sample.
            assertThat(outcome.code())
                    .as("%s%n%s", command, outcome.err())
                    .isIn(
                            command.starts("check")
                                    ? List.of(ExitCode.DONE, ExitCode.POLICY_BROKEN)
                                    : List.of(ExitCode.DONE));
        });
    }

    @TestFactory
    Stream<DynamicTest> commandsOfEachDocumentAreUnderstood() throws IOException {
        return DocumentedCommands.documents().stream()
                .map(document -> DynamicTest.dynamicTest(document, () -> {
                    assertThat(DocumentedCommands.in(document).stream().filter(LAUNCHER.negate()))
                            .allSatisfy(command -> assertThatCode(() -> Commands.model()
                                            .parseArgs(command.arguments().toArray(String[]::new)))
                                    .as(command.toString())
                                    .doesNotThrowAnyException());
                    assertThat(DocumentedCommands.mentionedIn(document).stream().filter(LAUNCHER.negate()))
                            .allSatisfy(DocumentedCommandsTest::namesWhatThereIs);
                }));
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
