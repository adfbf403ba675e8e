package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.timeline.StageTitle;
import dev.gluewise.pricing.billing.DpuSeconds;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.Stage;
import dev.gluewise.simulator.profile.TaskTable;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import java.util.Arrays;
import java.util.Optional;

/**
 * A logged run as the rules look at it.
 *
 * @param profile what it did
 * @param configuration the size that it is billed at; empty where it is not known
 * @param rate what a DPU-hour of that costs; empty where it is not known
 * @param critical how long the run waited for each of its parts
 */
record ObservedRun(
        JobProfile profile, Optional<Configuration> configuration, Optional<Rate> rate, CriticalTime critical) {
    /** @param simulator of the run */
    static ObservedRun of(
            JobProfile profile,
            Optional<Configuration> configuration,
            Optional<Rate> rate,
            ProfileSimulator simulator) {
        CriticalTime critical =
                new CriticalTime(simulator.timelineAsLogged(), profile.stages().size());
        return new ObservedRun(profile, configuration, rate, critical);
    }

    /** What a time costs at the run's size, used or not; empty where size or price is not known. */
    Optional<Money> cost(double seconds) {
        return configuration.flatMap(
                size -> rate.map(price -> DpuSeconds.used(size, seconds).at(price)));
    }

    /** Whether a time is a part of the run that is worth a line. */
    boolean notable(double seconds) {
        return seconds > 0 && seconds >= Thresholds.NOTABLE_SHARE * seconds();
    }

    double seconds() {
        return profile.application().durationSeconds();
    }

    /** Spark's call site of a stage, such as {@code parquet at Orders.scala:41}. */
    String name(int stage) {
        return StageTitle.of(profile, profile.stages().get(stage));
    }

    Stage stage(int stage) {
        return profile.stages().get(stage);
    }

    /** Time during which at least one task ran, in seconds. */
    double secondsWithTasks() {
        long[] spans = new long[profile.work().size() + profile.rework().size()];
        int count = 0;
        for (TaskTable tasks : new TaskTable[] {profile.work(), profile.rework()}) {
            for (int row = 0; row < tasks.size(); row++) {
                spans[count++] = ((long) tasks.launchMillis(row) << 32) | tasks.finishMillis(row);
            }
        }
        Arrays.sort(spans);
        long covered = 0;
        long until = 0;
        for (long span : spans) {
            long from = Math.max(until, span >> 32);
            long to = (int) span;
            if (to > from) {
                covered += to - from;
                until = to;
            }
        }
        return covered / 1000.0;
    }
}
