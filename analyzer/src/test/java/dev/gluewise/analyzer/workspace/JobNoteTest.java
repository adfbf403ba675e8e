package dev.gluewise.analyzer.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobNoteTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.250Z");

    @TempDir
    private Path folder = Path.of("");

    private Workspace open() throws ProblemException {
        return Workspace.open(folder.resolve("jobs.gluewise"));
    }

    @Test
    void aNoteIsThereWhenTheWorkspaceIsOpenedAgain() throws Exception {
        JobNote note = new JobNote("なぜ 20 workers?\n'; DROP TABLE job; --", NOON);
        try (Workspace workspace = open()) {
            workspace.notes().keep("orders", note);
        }

        try (Workspace workspace = open()) {
            assertThat(workspace.notes().of("orders")).contains(note);
            assertThat(workspace.notes().of("other")).isEmpty();
        }
    }

    @Test
    void theNewestTakesThePlaceOfTheOneBefore() throws Exception {
        try (Workspace workspace = open()) {
            workspace.notes().keep("orders", new JobNote("one", NOON));
            JobNote later = new JobNote("two", NOON.plusSeconds(1));
            workspace.notes().keep("orders", later);
            assertThat(workspace.notes().of("orders")).contains(later);

            workspace.notes().remove("orders");

            assertThat(workspace.notes().of("orders")).isEmpty();
        }
    }
}
