package dev.gluewise.simulator.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The real measurements that lie beside a checkout of the project where it is developed, and nowhere else. */
public final class SharedData {
    private SharedData() {}

    /** A file or folder of the shared data; a test that asks for it is skipped where the folder is absent. */
    public static Path at(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path data = folder.resolve("shared/data");
            if (Files.isDirectory(data)) {
                return data.resolve(name);
            }
        }
        assumeTrue(false, "Skipped: no folder shared/data beside the project, which holds the real event logs");
        throw new AssertionError();
    }
}
