package dev.gluewise.app.desktop.sample;

import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.time.Duration;
import java.util.Optional;

/**
 * A made-up job: a part that never gets faster and a part that is shared by all slots.
 *
 * @param name its name
 * @param tier its evidence
 * @param runs runs in 30 days
 * @param current its configuration
 * @param serialSeconds run time that no slot shortens
 * @param slotSeconds work that the slots share
 * @param deadline its deadline
 * @param failedRuns runs that failed
 * @param estimated whether its bill is reckoned
 */
public record SampleJob(
        String name,
        EvidenceTier tier,
        int runs,
        Configuration current,
        double serialSeconds,
        double slotSeconds,
        Optional<Duration> deadline,
        int failedRuns,
        boolean estimated) {
    public static final SampleJob ORDERS =
            job("orders_enrich", EvidenceTier.EVENT_LOG, 124, fixed(WorkerType.G_2X, 20), 1581, 5500, 30, 2);

    static SampleJob job(
            String name,
            EvidenceTier tier,
            int runs,
            Configuration current,
            double serialSeconds,
            double slotSeconds,
            int deadlineMinutes,
            int failedRuns) {
        Optional<Duration> deadline =
                deadlineMinutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(deadlineMinutes));
        return new SampleJob(
                name,
                tier,
                runs,
                current,
                serialSeconds,
                slotSeconds,
                deadline,
                failedRuns,
                tier == EvidenceTier.SINGLE_CONFIGURATION);
    }

    static Configuration fixed(WorkerType type, int workers) {
        return Configuration.fixed(GlueVersion.V5_0, type, workers);
    }

    static Configuration flex(WorkerType type, int workers) {
        return fixed(type, workers).with(ExecutionClass.FLEX);
    }

    SampleJob with(Optional<Duration> otherDeadline) {
        return new SampleJob(
                name, tier, runs, current, serialSeconds, slotSeconds, otherDeadline, failedRuns, estimated);
    }

    SampleJob grown(double inputScale) {
        return new SampleJob(
                name,
                tier,
                runs,
                current,
                serialSeconds * inputScale,
                slotSeconds * inputScale,
                deadline,
                failedRuns,
                estimated);
    }

    /** How long a run takes on a configuration, in seconds. */
    public double seconds(Configuration configuration) {
        double time = serialSeconds + slotSeconds / configuration.slots();
        double waiting = configuration.autoScaling() ? 8 + 0.001 * time : 0;
        return (time + waiting) * (configuration.executionClass() == ExecutionClass.FLEX ? 1.12 : 1);
    }

    /** What a run is billed on a configuration, in DPU-hours. */
    double dpuHours(Configuration configuration) {
        double parallel = slotSeconds / configuration.slots();
        double needed =
                1 + (configuration.workers() - 1) * (0.58 * serialSeconds + parallel) / (serialSeconds + parallel);
        double workers = configuration.autoScaling() ? needed : configuration.workers();
        double billed = Math.max(60, seconds(configuration));
        return workers * configuration.workerType().dpu().doubleValue() * billed / 3600;
    }
}
