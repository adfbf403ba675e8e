package dev.gluewise.pricing.billing;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.rates.Rate;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Billed capacity × time, in DPU-seconds (M-DPU-seconds on R workers); 0 or more.
 *
 * <p>Glue bills by the second with a minimum, leaves start-up out, and takes the driver's worker in (AWS Glue pricing).
 */
public record DpuSeconds(BigDecimal value) {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    public DpuSeconds {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("billed capacity cannot be negative: " + value);
        }
    }

    /**
     * What a run on a fixed number of workers is billed.
     *
     * @param configuration the run's own size, not the job's of today
     * @param executionSeconds Glue's ExecutionTime in seconds, start-up left out; 0 or more
     */
    public static DpuSeconds ofFixed(Configuration configuration, double executionSeconds) {
        double billed = Math.max(executionSeconds, configuration.glueVersion().minimumBilledSeconds());
        return new DpuSeconds(configuration.dpus().multiply(BigDecimal.valueOf(billed)));
    }

    /**
     * What an auto-scaled run is billed.
     *
     * @param configuration the run's own configuration
     * @param workerSeconds seconds that each of its workers lived, summed, the driver's among them and each raised to
     *     the billing minimum (which Glue's own figures show to hold for every worker)
     */
    public static DpuSeconds ofAutoScaled(Configuration configuration, double workerSeconds) {
        return new DpuSeconds(configuration.workerType().dpu().multiply(BigDecimal.valueOf(workerSeconds)));
    }

    /** What Glue itself reports in a run's DPUSeconds. */
    public static DpuSeconds measured(double dpuSeconds) {
        return new DpuSeconds(BigDecimal.valueOf(dpuSeconds));
    }

    public double hours() {
        return value.doubleValue() / SECONDS_PER_HOUR.doubleValue();
    }

    /** The money this capacity costs at a rate. */
    public Money at(Rate rate) {
        return new Money(value.multiply(rate.usdPerDpuHour()).divide(SECONDS_PER_HOUR, MathContext.DECIMAL64));
    }
}
