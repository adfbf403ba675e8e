package dev.gluewise.analyzer.prediction.backtest;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.analyzer.evidence.LoggedSize;
import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.analyzer.prediction.FlexAssumption;
import dev.gluewise.analyzer.prediction.ProfilePredictor;
import dev.gluewise.analyzer.prediction.curve.CurveModel;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.schedule.SelfReplay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hides logged runs: each log's run is predicted from every other log of the same job, and each log is replayed on the
 * executors that it had.
 */
public final class LogBacktest {
    private static final long SEED = 1;

    private LogBacktest() {}

    /** @param jobs the profiles of each job */
    public static Backtest of(Map<String, List<JobProfile>> jobs) {
        List<Hidden> hidden = new ArrayList<>();
        jobs.forEach((job, profiles) -> {
            for (JobProfile known : profiles) {
                ProfilePredictor predictor = predictor(job, known);
                replay(job, predictor.selfReplay()).ifPresent(hidden::add);
                for (JobProfile other : profiles) {
                    if (other != known) {
                        fromOther(job, predictor, other).ifPresent(hidden::add);
                    }
                }
            }
        });
        return new Backtest(hidden, List.of());
    }

    private static ProfilePredictor predictor(String job, JobProfile profile) {
        GlueVersion version = LoggedSize.glueVersion(profile);
        Evidence evidence =
                new Evidence(new JobIdentity(job, version, ""), List.of(profile), List.of(), Optional.empty(), false);
        return new ProfilePredictor(profile, evidence, 1, FlexAssumption.USUAL, SEED);
    }

    private static Optional<Hidden> replay(String job, SelfReplay replay) {
        return replay.actualSeconds() > 0
                ? Optional.of(new Hidden(
                        job,
                        Split.OWN_LOG,
                        replay.actualSeconds(),
                        replay.predictedSeconds(),
                        Optional.empty(),
                        Map.of()))
                : Optional.empty();
    }

    private static Optional<Hidden> fromOther(String job, ProfilePredictor predictor, JobProfile other) {
        double actual = other.application().durationSeconds();
        Optional<Configuration> size = LoggedSize.configuration(other, LoggedSize.glueVersion(other));
        if (!(actual > 0) || size.isEmpty()) {
            return Optional.empty();
        }
        Distribution predicted =
                predictor.predict(List.of(size.get())).getFirst().runTimeSeconds();
        JobProfile known = predictor.profile();
        Map<String, Double> baselines = new LinkedHashMap<>();
        double seconds = known.application().durationSeconds();
        baselines.put(CurveModel.NEAREST.label(), seconds);
        baselines.put(
                CurveModel.CONSTANT_CAPACITY.label(), seconds * known.peakSlots() / Math.max(1, other.peakSlots()));
        return Optional.of(new Hidden(
                job,
                Split.OTHER_LOG,
                actual,
                predicted.median(),
                Optional.of(HistoryBacktest.interval(predicted)),
                baselines));
    }
}
