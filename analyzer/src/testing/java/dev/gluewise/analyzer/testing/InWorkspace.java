package dev.gluewise.analyzer.testing;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.analyzer.workspace.Workspace.RawRun;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
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

    /** Runs that Glue reported; a run of which it reported before is known as it is told now. */
    protected final void knows(List<GlueRun> runs) throws ProblemException {
        workspace.saveHistory(
                List.of(), runs.stream().map(run -> new RawRun(run, "{}")).toList());
    }

    /** The same of runs that are named one by one. */
    protected final void knows(GlueRun... runs) throws ProblemException {
        knows(List.of(runs));
    }

    @AfterEach
    final void closeWorkspace() {
        workspace.close();
    }
}
