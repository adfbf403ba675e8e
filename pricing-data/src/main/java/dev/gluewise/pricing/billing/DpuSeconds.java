package dev.gluewise.pricing.billing;

import dev.gluewise.pricing.catalog.Capacity;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.rates.Rate;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Capacity × time, in DPU-seconds (M-DPU-seconds of the memory-optimised family); 0 or more.
 *
 * <p>Glue bills by the second with the Glue version's minimum, leaves start-up out, and takes the driver's worker in
 * (AWS Glue pricing). How a run ended makes no difference, and each retry is a run of its own.
 */
public record DpuSeconds(BigDecimal value) {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
    private static final long MILLIS_PER_SECOND = 1000;
    private static final int MILLI_DIGITS = 3;

    public DpuSeconds {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("billed capacity cannot be negative: " + value);
        }
    }

    /**
     * What a run is billed whose whole capacity was there from its start to its end.
     *
     * @param capacity the run's own, not that of its job today
     * @param executionSeconds Glue's ExecutionTime in seconds, start-up left out; 0 or more
     */
    public static DpuSeconds ofFixed(Capacity capacity, double executionSeconds) {
        return used(capacity, Math.max(executionSeconds, capacity.glueVersion().minimumBilledSeconds()));
    }

    /**
     * What a run is billed whose workers came and went. The minimum holds for each of them: a real failed run of 53 s
     * with up to 6 G.2X carries DPUSeconds 240, which is 2 workers × 2 DPU × 60 s.
     *
     * @param configuration the run's own
     * @param lives how long each of its workers lived, the driver's among them
     */
    public static DpuSeconds ofWorkers(Configuration configuration, WorkerLives lives) {
        long leastMillis = configuration.glueVersion().minimumBilledSeconds() * MILLIS_PER_SECOND;
        return ofWorkerMillis(configuration, lives.totalMillis(leastMillis));
    }

    private static DpuSeconds ofWorkerMillis(Configuration configuration, long millis) {
        return new DpuSeconds(configuration.workerType().dpu().multiply(BigDecimal.valueOf(millis, MILLI_DIGITS)));
    }

    /** What a capacity takes in a time, whatever the minimum: the share of a part of a run. */
    public static DpuSeconds used(Capacity capacity, double seconds) {
        return new DpuSeconds(capacity.dpus().multiply(BigDecimal.valueOf(seconds)));
    }

    /** What workers take in their lives, whatever the minimum. */
    public static DpuSeconds used(Configuration configuration, WorkerLives lives) {
        return ofWorkerMillis(configuration, lives.totalMillis());
    }

    /** What Glue itself reports in a run's DPUSeconds. */
    public static DpuSeconds measured(double dpuSeconds) {
        return new DpuSeconds(BigDecimal.valueOf(dpuSeconds));
    }

    /** A number of DPU-hours, 0 or more. */
    public static DpuSeconds ofHours(double hours) {
        return new DpuSeconds(BigDecimal.valueOf(hours).multiply(SECONDS_PER_HOUR));
    }

    public double hours() {
        return value.doubleValue() / SECONDS_PER_HOUR.doubleValue();
    }

    /** The money this capacity costs at a rate. */
    public Money at(Rate rate) {
        return new Money(value.multiply(rate.usdPerDpuHour()).divide(SECONDS_PER_HOUR, MathContext.DECIMAL64));
    }
}
