package dev.gluewise.simulator.spark.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import dev.gluewise.simulator.schedule.ReplayCase;
import dev.gluewise.simulator.schedule.ReplayedRun;
import dev.gluewise.simulator.testing.ForSeeds;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The simulation is what Spark's own schedulers do, to the millisecond, whatever a run looks like. */
@ResourceLock("Spark in this process")
class RandomRunsTest {
    @TempDir
    private Path folder;

    /** Every other run asks for executors by Spark's own rule. */
    @ForSeeds(220)
    void sparkDoesTheSame(long seed) throws Exception {
        int workers = new SplittableRandom(~seed).nextInt(2, 14);
        Configuration configuration =
                Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, workers).withAutoScaling(seed % 2 == 1);

        ReplayCase simulated = new ProfileSimulator(RandomRuns.of(seed), 1).replayCase(configuration);
        ReplayedRun replayed = VirtualReplay.run(simulated.plan(), folder, stage -> {});

        assertThat(replayed).isEqualTo(simulated.simulated());
    }
}
