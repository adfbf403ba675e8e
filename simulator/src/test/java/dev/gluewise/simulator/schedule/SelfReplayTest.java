package dev.gluewise.simulator.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.simulator.eventlog.EventLogReader;
import dev.gluewise.simulator.testing.SharedData;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real runs, simulated on the executors that they had. {@link SelfReplayBenchmark} says how far each is off. */
class SelfReplayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataset-and-dataframe.zstd",
                "dynamic-allocation.zstd",
                "emr-etl-attempt-1.zstd",
                "emr-etl-attempt-2.zstd",
                "eventlog_v2_local-1623876083964",
                "hibench-pagerank.zstd",
                "hibench-svm.zstd",
                "jdbc.zstd",
                "nds-q66.zstd",
                "nyc-taxi-1x",
                "pandas.zstd",
                "spark-1.5",
                "spark-2.2.zstd",
                "spark-4.1.zstd",
                "tasks-and-executors-fail.zstd"
            })
    void comesWithinThreePercentOfTheRealRun(String name) throws Exception {
        Path log = SharedData.at("event-logs/" + name);

        SelfReplay replay = new ProfileSimulator(EventLogReader.read(log), 1).asLogged();

        assertThat(replay.errorPercent()).isCloseTo(0, within(3.0));
    }

    /** Cut off or damaged: whatever it is, the replay comes to its end. */
    @ParameterizedTest
    @ValueSource(strings = {"malformed-json.zstd", "truncated"})
    void anyRunComesToItsEnd(String name) throws Exception {
        Path log = SharedData.at("event-logs/" + name);

        SelfReplay replay = new ProfileSimulator(EventLogReader.read(log), 1).asLogged();

        assertThat(replay.predictedSeconds()).isPositive();
    }
}
