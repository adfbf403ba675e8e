package dev.gluewise.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the launcher in a small project of its own, with stand-ins for Java and Maven and nothing else on the PATH than
 * the tools of the system.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(60)
class LauncherTest {
    private static final List<String> TOOLS = List.of(
            "cat",
            "find",
            "grep",
            "head",
            "id",
            "ln",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "rmdir",
            "sed",
            "sleep",
            "tail",
            "uname");

    @TempDir
    private Path folder;

    private Path project;
    private Path tools;
    private Path source;
    private Path stamp;
    private Map<String, String> environment;

    @BeforeEach
    void layOut() throws IOException {
        project = Files.createDirectories(folder.resolve("a project"));
        tools = Files.createDirectories(folder.resolve("tools"));
        source = project.resolve("app/src/main/java/A.java");
        stamp = project.resolve("app/target/.launcher-stamp");
        environment = new HashMap<>(Map.of("PATH", tools.toString(), "HOME", folder.toString()));

        for (String tool : TOOLS) {
            Path original = Stream.of("/bin/" + tool, "/usr/bin/" + tool)
                    .map(Path::of)
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            executable(tools.resolve(tool), "exec " + original + " \"$@\"");
        }
        Files.createDirectories(source.getParent());
        for (Path file : List.of(project.resolve("pom.xml"), project.resolve("app/pom.xml"), source)) {
            Files.writeString(file, "");
        }
        Files.copy(Path.of("..", "gluewise"), project.resolve("gluewise"));
        mavenDoes("mkdir -p app/target/lib app/target/javafx");
        age(project.resolve("app"), 3600);
        age(project.resolve("pom.xml"), 3600);
        environment.put("JAVA_HOME", jdk("jdk-25", "25.0.3").toString());
    }

    @Test
    void takesTheJdkOfJavaHomeAndHandsTheArgumentsOn() throws Exception {
        Outcome outcome = start("advise", "--event-log", "a log");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.output())
                .startsWith("jdk-25\n")
                .contains("dev.gluewise.app.Main\nadvise\n--event-log\na log\n")
                .as("a command starts sooner without modules")
                .doesNotContain("--module-path");
    }

    @Test
    void passesOverAJdkThatIsTooOldAndOneThatCannotCompile() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk-17", "17.0.15").toString());
        Path runtime = jdk("jre-26", "26");
        Files.delete(runtime.resolve("bin/javac"));
        Path current = jdk("jdk-26-ea", "26-ea");
        Files.createSymbolicLink(tools.resolve("java"), runtime.resolve("bin/java"));
        assertThat(start("jobs").output()).doesNotStartWith("jdk-17").doesNotStartWith("jre-26");

        Files.delete(tools.resolve("java"));
        Files.createSymbolicLink(tools.resolve("java"), current.resolve("bin/java"));
        assertThat(start("jobs").output()).startsWith("jdk-26-ea\n");
    }

    @Test
    void asksTheJdkItselfWhereItHasNoReleaseFile() throws Exception {
        Path jdk = jdk("jdk-plain", "25");
        Files.delete(jdk.resolve("release"));
        executable(
                jdk.resolve("bin/java"),
                "[ \"$1\" = -version ] && echo 'openjdk version \"25.0.1\"' >&2 || echo plain");
        environment.put("JAVA_HOME", jdk.toString());

        assertThat(start("jobs").output()).isEqualTo("plain\n");
    }

    @Test
    void saysInOneLineHowToGetAJdk() throws Exception {
        // No machine that runs this test has a JDK 99, whatever lies in its usual folders.
        Path launcher = project.resolve("gluewise");
        Files.writeString(launcher, Files.readString(launcher).replace("needed_java=25", "needed_java=99"));

        Outcome outcome = start("demo");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.errors())
                .hasLineCount(1)
                .contains("no JDK 99 or newer found (JAVA_HOME is JDK 25)", "https://adoptium.net");
        assertThat(mavenCalls()).isEmpty();
    }

    @Test
    void saysInOneLineThatMavenIsMissing() throws Exception {
        Files.delete(tools.resolve("mvn"));

        Outcome outcome = start("demo");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.errors()).hasLineCount(1).contains("Maven (mvn) is not on the PATH");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void namesTheCommandLineWayWhereThereIsNoDisplay() throws Exception {
        for (List<String> arguments : List.<List<String>>of(List.of(), List.of("desktop"), List.of("--verbose"))) {
            Outcome outcome = start(arguments.toArray(String[]::new));

            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.errors())
                    .hasLineCount(1)
                    .contains("no display", "./gluewise demo", "./gluewise advise --event-log LOG");
        }
        assertThat(mavenCalls()).as("checked before anything is built").isEmpty();
        assertThat(start("--help").exitCode()).isZero();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void namesThePackagesThatAWindowNeeds() throws Exception {
        environment.put("DISPLAY", ":9");
        executable(tools.resolve("ldconfig"), "echo libXtst.so.6");
        executable(tools.resolve("dnf"), "exit 1");

        Outcome outcome = start();

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.errors())
                .hasLineCount(1)
                .contains("(libgtk-3.so.0)", "./gluewise setup", "sudo dnf install gtk3 libXtst mesa-libGL libXxf86vm");
        assertThat(mavenCalls()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void startsTheDesktopWithJavaFxOnTheModulePath() throws Exception {
        environment.put("DISPLAY", ":9");
        executable(tools.resolve("ldconfig"), "echo libgtk-3.so.0 libXtst.so.6");

        assertThat(start("desktop", "my.gluewise").output())
                .contains("--module-path\n" + project.toRealPath() + "/app/target/javafx\n")
                .contains("-XX:SharedArchiveFile=" + project.toRealPath() + "/app/target/window.jsa\n")
                .endsWith("dev.gluewise.app.Main\ndesktop\nmy.gluewise\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void setupPrintsTheCommandWhereItMayNotRunIt() throws Exception {
        executable(tools.resolve("ldconfig"), "echo none");
        executable(tools.resolve("pacman"), "exit 1");
        executable(tools.resolve("id"), "echo 1000");

        Outcome outcome = start("setup");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.output()).isEqualTo("sudo pacman -S --needed gtk3 libxtst libglvnd libxxf86vm\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void setupInstallsWhereItMay() throws Exception {
        Path installed = folder.resolve("installed");
        executable(tools.resolve("ldconfig"), "echo linker; cat '" + installed + "' 2>/dev/null || true");
        executable(
                tools.resolve("apt-get"),
                "[ \"$2\" = update ] || echo libgtk-3.so.0 libXtst.so.6 > '" + installed + "'");
        executable(tools.resolve("apt-cache"), "echo 'Package: '$2");
        executable(tools.resolve("id"), "echo 0");

        Outcome outcome = start("setup");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.errors()).contains("apt-get install libgtk-3-0t64 libxtst6 libgl1 libxxf86vm1", "done");
        assertThat(start("setup").errors()).contains("nothing to set up");
    }

    @Test
    void buildsOnlyWhatIsMissingOrStale() throws Exception {
        assertThat(start("demo").errors()).hasLineCount(1).contains("first start");
        assertThat(start("demo").errors()).isEmpty();
        assertThat(mavenCalls()).hasSize(1);

        age(stamp, 60);
        age(source, 30);
        assertThat(start("demo").errors()).hasLineCount(1).contains("what has changed");
        assertThat(start("demo").errors()).isEmpty();
        assertThat(mavenCalls()).as("a changed source").hasSize(2);

        age(stamp, 60);
        Files.delete(source);
        start("demo");
        start("demo");
        assertThat(mavenCalls()).as("a deleted source").hasSize(3);

        Files.delete(project.resolve("app/target/lib"));
        start("demo");
        assertThat(mavenCalls()).as("a folder of the build is gone").hasSize(4);
        assertThat(mavenCalls()).allMatch(call -> call.contains("package") && !call.contains("install"));
    }

    @Test
    void showsTheEndOfTheLogOfAFailedBuildAndTriesAgainNextTime() throws Exception {
        mavenDoes("echo '[INFO] long ago'; i=0; while [ $i -lt 40 ]; do echo line $i; i=$((i+1)); done;"
                + " echo '[ERROR] A.java:[1,2] not a statement'; exit 1");

        Outcome outcome = start("demo");

        Path log = project.toRealPath().resolve("app/target/launcher-build.log");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).as("Java was not started").isEmpty();
        assertThat(outcome.errors())
                .contains("[ERROR] A.java:[1,2] not a statement", "the build failed", log.toString())
                .doesNotContain("long ago");
        assertThat(log).content().contains("long ago");

        start("demo");
        assertThat(mavenCalls()).hasSize(2);
        try (Stream<Path> left = Files.list(project.resolve("app/target"))) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactly("launcher-build.log");
        }
    }

    @Test
    void aFailedDownloadIsCalledOne() throws Exception {
        mavenDoes("echo '[ERROR] Could not transfer artifact a:b:1 from/to central: Unknown host'; exit 1");

        assertThat(start("demo").errors()).contains("the first build needs the network");
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws Exception {
        mavenDoes("sleep 0.5; mkdir -p app/target/lib app/target/javafx");

        Running first = launch(project.resolve("gluewise"), "demo");
        Running second = launch(project.resolve("gluewise"), "demo");

        assertThat(first.end().exitCode()).isZero();
        assertThat(second.end().exitCode()).isZero();
        assertThat(mavenCalls()).hasSize(1);
    }

    @Test
    void aLockWhoseOwnerHasDiedIsTakenOver() throws Exception {
        Files.createDirectories(stamp.getParent());
        Files.createSymbolicLink(stamp.resolveSibling(".launcher-lock"), Path.of("pid:999999999"));

        assertThat(start("demo").exitCode()).isZero();
        assertThat(mavenCalls()).hasSize(1);
    }

    @Test
    void worksThroughALinkFromAnyFolder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("glue wise"), Path.of("a project", "gluewise"));

        Outcome outcome = launch(link, "demo").end();

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.output()).contains("-Dgluewise.home=" + project.toRealPath() + "\n");
    }

    @Test
    void theExitCodeIsThatOfTheProgram() throws Exception {
        Path jdk = jdk("jdk-25b", "25");
        executable(jdk.resolve("bin/java"), "exit 3");
        environment.put("JAVA_HOME", jdk.toString());

        assertThat(start("advise").exitCode()).isEqualTo(3);
    }

    @Test
    void aReplayBringsSparkInOnce() throws Exception {
        Path library = Files.writeString(folder.resolve("spark core.jar"), "");
        Path build = project.resolve("simulator/target/with-spark");
        Files.createDirectories(project.resolve("simulator/src/main"));
        mavenDoes("mkdir -p app/target/lib app/target/javafx; case \"$*\" in *with-spark*) echo '" + library
                + "' > simulator/target/with-spark/spark-class-path ;; esac");

        assertThat(start("replay", "--help").errors()).as("help needs no Spark").doesNotContain("Spark");
        assertThat(start("replay", "--event-log", "a").errors()).hasLineCount(1).contains("fetching Spark", "MB");
        Outcome again = start("replay", "--event-log", "a");

        assertThat(again.errors()).isEmpty();
        assertThat(again.output())
                .contains("-Dgluewise.spark.classpath=" + build.toRealPath().resolve("spark-class-path") + "\n");
        assertThat(mavenCalls()).hasSize(2);
        assertThat(mavenCalls().getLast()).contains("-P !spark,replay", "-Dbuild.folder=target/with-spark");

        Files.delete(library);
        assertThat(start("setup", "spark").errors()).contains("what runs on Spark", "Spark is there");
        assertThat(mavenCalls()).as("a library is gone").hasSize(3);
    }

    // ---- stand-ins

    /** A JDK whose java prints the JDK's name and then its arguments, one a line. */
    private Path jdk(String name, String version) throws IOException {
        Path jdk = folder.resolve("jdks").resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"A\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(jdk.resolve("bin/java"), "echo " + name + "; for a in \"$@\"; do echo \"$a\"; done");
        executable(jdk.resolve("bin/javac"), "exit 1");
        return jdk;
    }

    private void mavenDoes(String commands) throws IOException {
        executable(tools.resolve("mvn"), "echo \"$@\" >> '" + folder.resolve("calls") + "'; " + commands);
    }

    private List<String> mavenCalls() throws IOException {
        Path calls = folder.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    private static void executable(Path file, String commands) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** Sets the age in seconds of a file, or of all in a folder. */
    private static void age(Path root, long seconds) throws IOException {
        FileTime then = FileTime.fromMillis(System.currentTimeMillis() - seconds * 1000);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, then);
            }
        }
    }

    // ---- running it

    private record Outcome(int exitCode, String output, String errors) {}

    private record Running(Process process, Path output, Path errors) {
        Outcome end() throws IOException, InterruptedException {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return new Outcome(process.exitValue(), Files.readString(output), Files.readString(errors));
        }
    }

    private Outcome start(String... arguments) throws IOException, InterruptedException {
        return launch(project.resolve("gluewise"), arguments).end();
    }

    private Running launch(Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Path output = Files.createTempFile(folder, "out", "");
        Path errors = Files.createTempFile(folder, "err", "");
        builder.directory(Files.createDirectories(folder.resolve("elsewhere")).toFile());
        return new Running(
                builder.redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start(),
                output,
                errors);
    }
}
