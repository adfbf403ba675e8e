package dev.gluewise.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.sample.MadeSample;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** Commands in a folder of their own. */
abstract class CommandLineTest {
    static final Clock CLOCK = MadeSample.CLOCK;

    @TempDir
    Path folder = Path.of("");

    /** Where the commands find the user's own files: none at first. */
    Path userFolder() {
        return folder.resolve("user");
    }

    /** Runs a command where nobody can be asked. */
    Outcome run(String... arguments) {
        return run(Optional.empty(), arguments);
    }

    Outcome run(Optional<Keyboard> keyboard, String... arguments) {
        return new Shell(userFolder(), CLOCK).run(keyboard, arguments);
    }

    /** Imports the bundled history and one of its logs, as a user would, and names the workspace that has them. */
    String workspaceWithHistoryAndLog() throws IOException {
        String workspace = folder.resolve("w.gluewise").toString();
        Path jobs = SampleFiles.copy("get-jobs.json", folder.resolve("jobs.json"));
        Path runs = SampleFiles.copy("get-job-runs.json", folder.resolve("runs.json"));
        assertThat(run("import", "history", jobs.toString(), runs.toString(), "--workspace", workspace)
                        .code())
                .isZero();
        assertThat(run("import", "logs", sampleLog("orders_enrich"), "--workspace", workspace)
                        .code())
                .isZero();
        return workspace;
    }

    /** A bundled event log, copied to where a user would have it. */
    String sampleLog(String name) throws IOException {
        return SampleFiles.log(name, folder).toString();
    }
}
