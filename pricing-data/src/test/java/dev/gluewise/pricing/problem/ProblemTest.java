package dev.gluewise.pricing.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final ProblemCode CODE = ProblemCode.UNREADABLE_INPUT;

    @Test
    void saysWhereWhatAndWhatToDoOnOneLine() {
        assertThat(Problem.at("runs.json", 12, CODE, "This is no JSON.", "Export it again.")
                        .oneLine())
                .isEqualTo("runs.json, line 12: This is no JSON. Export it again.");
        assertThat(Problem.in("runs.json", CODE, "It is empty.", "Export it again.")
                        .oneLine())
                .isEqualTo("runs.json: It is empty. Export it again.");
        assertThat(Problem.of(CODE, "Nothing is there.", "").oneLine()).isEqualTo("Nothing is there.");
    }

    @Test
    void brokenLinesOfAForeignMessageAreJoined() {
        assertThat(Problem.of(CODE, "Unexpected token\r\n   at [line 3]\n.", "Look\nthere.")
                        .oneLine())
                .isEqualTo("Unexpected token at [line 3] . Look there.");
    }

    @Test
    void itsExceptionSaysTheSameLine() {
        Problem problem = Problem.of(CODE, "Nothing is there.", "Look elsewhere.");

        assertThat(new ProblemException(problem)).hasMessage(problem.oneLine());
        assertThat(new ProblemException(problem).problem()).isEqualTo(problem);
    }
}
