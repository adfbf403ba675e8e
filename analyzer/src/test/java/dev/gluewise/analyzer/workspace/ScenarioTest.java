package dev.gluewise.analyzer.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTest {
    private static final Scenario FULL = new Scenario(
            "orders",
            "Black Friday, x2",
            Optional.of(Duration.ofSeconds(1799)),
            0.975,
            Set.of(WorkerType.G_1X, WorkerType.G_4X),
            OptionalInt.of(40),
            false,
            true,
            OptionalInt.of(120),
            2,
            Optional.of(new BigDecimal("0.40")));

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Workspace workspace;

    @BeforeEach
    void make() throws ProblemException {
        workspace = Workspace.open(folder.resolve("jobs.gluewise"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static Scenario plain(String name) {
        return new Scenario(
                "orders",
                name,
                Optional.empty(),
                0.95,
                Set.of(WorkerType.G_1X),
                OptionalInt.empty(),
                true,
                true,
                OptionalInt.empty(),
                1,
                Optional.empty());
    }

    @Test
    void comesOutAsItWasPutIn() throws Exception {
        workspace.keepScenario(FULL);
        workspace.keepScenario(plain("none of it"));

        workspace.close();
        make();

        assertThat(workspace.scenarios("orders")).containsExactly(FULL, plain("none of it"));
        assertThat(workspace.scenarios("another")).isEmpty();
    }

    @Test
    void oneOfTheSameNameIsReplaced() throws Exception {
        workspace.keepScenario(FULL);
        workspace.keepScenario(plain(FULL.name()));

        assertThat(workspace.scenarios("orders")).containsExactly(plain(FULL.name()));
    }

    @Test
    void isRenamedAndRemoved() throws Exception {
        workspace.keepScenario(plain("a"));
        workspace.keepScenario(plain("b"));

        workspace.renameScenario("orders", "a", "c");
        workspace.removeScenario("orders", "b");

        assertThat(workspace.scenarios("orders")).containsExactly(plain("c"));
    }

    @Test
    void aNameThatIsTakenIsNotGivenAgain() throws Exception {
        workspace.keepScenario(plain("a"));
        workspace.keepScenario(plain("b"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> workspace.renameScenario("orders", "a", "b"));
        assertThat(workspace.scenarios("orders")).containsExactly(plain("a"), plain("b"));
    }
}
