package dev.gluewise.analyzer.prediction.backtest;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.prediction.curve.CurveModel;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.testing.Profiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogBacktestTest {
    /** 144 tasks of 10 s on so many executors of G.1X. */
    private static Profiles on(int executors) {
        return profile()
                .property("spark.executor.memory", "10g")
                .executors(executors, 4)
                .job(job -> job.stage(0, tasks(144, seconds(10))));
    }

    private static List<Hidden> hidden(JobProfile... logs) {
        return LogBacktest.of(Map.of("orders", List.of(logs))).hidden();
    }

    @Test
    void eachLogIsReplayedAndPredictedFromEachOther() {
        List<Hidden> hidden = hidden(on(9).build(), on(18).build());

        assertThat(hidden)
                .extracting(Hidden::split)
                .containsExactly(Split.OWN_LOG, Split.OTHER_LOG, Split.OWN_LOG, Split.OTHER_LOG);
        assertThat(hidden).extracting(Hidden::job).containsOnly("orders");
        assertThat(hidden).extracting(Hidden::actualSeconds).containsExactly(40.0, 20.0, 20.0, 40.0);
        assertThat(hidden)
                .allSatisfy(one -> assertThat(one.predictedSeconds()).isCloseTo(one.actualSeconds(), within(0.3)));
        assertThat(hidden.get(0).interval()).isEmpty();
        assertThat(hidden.get(1).interval())
                .hasValueSatisfying(
                        interval -> assertThat(interval.low90()).isLessThan(20).isLessThan(interval.high90()));
    }

    @Test
    void besideItStandsWhatTheOtherLogAloneWouldSay() {
        Map<String, Double> baselines =
                hidden(on(9).build(), on(18).build()).get(1).baselines();

        assertThat(baselines.get(CurveModel.NEAREST.label())).isCloseTo(40.0, within(0.1));
        assertThat(baselines.get(CurveModel.CONSTANT_CAPACITY.label())).isCloseTo(20.0, within(0.1));
    }

    @Test
    void aLogAloneIsOnlyReplayed() {
        assertThat(hidden(on(9).build())).extracting(Hidden::split).containsExactly(Split.OWN_LOG);
    }

    @Test
    void aRunOfNoTimeTellsNothing() {
        assertThat(hidden(profile().executors(1, 4).build())).isEmpty();
    }
}
