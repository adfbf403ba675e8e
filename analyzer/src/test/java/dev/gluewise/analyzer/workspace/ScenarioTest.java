package dev.gluewise.analyzer.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gluewise.analyzer.testing.InWorkspace;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenarioTest extends InWorkspace {
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

    static Scenario plain(String name) {
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
        workspace.scenarios().keep(FULL);
        workspace.scenarios().keep(plain("none of it"));

        workspace.close();
        openWorkspace();

        assertThat(workspace.scenarios().of("orders")).containsExactly(FULL, plain("none of it"));
        assertThat(workspace.scenarios().of("another")).isEmpty();
    }

    @Test
    void oneOfTheSameNameIsReplaced() throws Exception {
        workspace.scenarios().keep(FULL);
        workspace.scenarios().keep(plain(FULL.name()));

        assertThat(workspace.scenarios().of("orders")).containsExactly(plain(FULL.name()));
    }

    @Test
    void isRenamedAndRemoved() throws Exception {
        workspace.scenarios().keep(plain("a"));
        workspace.scenarios().keep(plain("b"));

        workspace.scenarios().rename("orders", "a", "c");
        workspace.scenarios().remove("orders", "b");

        assertThat(workspace.scenarios().of("orders")).containsExactly(plain("c"));
    }

    @Test
    void aNameThatIsTakenIsNotGivenAgain() throws Exception {
        workspace.scenarios().keep(plain("a"));
        workspace.scenarios().keep(plain("b"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> workspace.scenarios().rename("orders", "a", "b"));
        assertThat(workspace.scenarios().of("orders")).containsExactly(plain("a"), plain("b"));
    }
}
