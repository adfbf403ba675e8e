package dev.gluewise.simulator.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process with Spark needs, and what is said when it fails. */
class SparkProgramTest {
    private static final SparkFailure FAILURE =
            new SparkFailure(ProblemCode.REPLAY_FAILED, "The replay", "Give it more with --memory MB.");

    @TempDir
    private Path folder;

    @Test
    void librariesThatAreGoneAreMissed() throws Exception {
        Path list = folder.resolve("spark-class-path");
        Files.createDirectories(folder.resolve("classes"));
        Files.writeString(list, folder.resolve("a.jar") + "\n");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SparkLibraries.read(list))
                .satisfies(fault -> assertThat(fault.problem().code()).isEqualTo(ProblemCode.SPARK_MISSING));
        Files.writeString(folder.resolve("a.jar"), "");
        assertThat(SparkLibraries.read(list).classPath()).contains("classes", "a.jar");
        assertThat(SparkLibraries.read(list).and("/opt/s3a/*").classPath())
                .endsWith("a.jar" + File.pathSeparator + "/opt/s3a/*");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SparkLibraries.read(folder.resolve("none")))
                .satisfies(fault -> assertThat(fault.problem().oneLine()).contains("setup spark"));
    }

    @Test
    void relativeNamesAreLookedUpBesideTheList() throws Exception {
        Path list = Files.createDirectories(folder.resolve("spark")).resolve("class-path");
        Files.writeString(list, String.join(File.pathSeparator, "spark-core.jar", "../app/simulator.jar"));
        Files.writeString(list.resolveSibling("spark-core.jar"), "");
        Path shared = Files.createDirectories(folder.resolve("app")).resolve("simulator.jar");
        Files.writeString(shared, "");

        assertThat(SparkLibraries.read(list).classPath().split(File.pathSeparator))
                .hasSize(2)
                .allSatisfy(name -> assertThat(Path.of(name)).exists().isAbsolute());
        Files.delete(shared);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> SparkLibraries.read(list));
    }

    @Test
    void aFailureIsOneSentenceAndWhatToDo() {
        assertThat(FAILURE.of("java.io.IOException: No space left on device").oneLine())
                .startsWith("The disk of the folder for temporary files is full.");
        assertThat(silent(3, "")).contains("The replay ran out of memory (600 MB).", "--memory");
        assertThat(silent(137, "")).contains("exit code 137").hasLineCount(1);
        assertThat(silent(1, "no such class")).contains("no such class.");
    }

    private static String silent(int exitCode, String lastWords) {
        return FAILURE.silent(new SparkFailure.Ending(exitCode, lastWords, 600)).oneLine();
    }
}
