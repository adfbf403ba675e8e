package dev.gluewise.simulator.spark.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import dev.gluewise.simulator.schedule.ReplayCase;
import dev.gluewise.simulator.schedule.ReplayedRun;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulation is what Spark's own schedulers do, to the millisecond, whatever a run looks like. */
@ResourceLock("Spark in this process")
class RandomRunsTest {
    private static final int RUNS = 220;

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, RUNS);
    }

    /** Every other run asks for executors by Spark's own rule. */
    @ParameterizedTest
    @MethodSource("seeds")
    void sparkDoesTheSame(long seed) throws Exception {
        int workers = new SplittableRandom(~seed).nextInt(2, 14);
        Configuration configuration =
                Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, workers).withAutoScaling(seed % 2 == 1);

        ReplayCase simulated = new ProfileSimulator(RandomRuns.of(seed), 1).replayCase(configuration);
        ReplayedRun replayed = VirtualReplay.run(simulated.plan(), folder, stage -> {});

        assertThat(replayed).isEqualTo(simulated.simulated());
    }
}
