package dev.gluewise.analyzer.testing;

import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests in a new workspace each, {@code jobs.gluewise} in a folder that goes with the test. */
public abstract class InWorkspace {
    @TempDir
    protected Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    protected Workspace workspace;

    @BeforeEach
    protected final void openWorkspace() throws ProblemException {
        workspace = Workspace.open(folder.resolve("jobs.gluewise"));
    }

    @AfterEach
    final void closeWorkspace() {
        workspace.close();
    }
}
