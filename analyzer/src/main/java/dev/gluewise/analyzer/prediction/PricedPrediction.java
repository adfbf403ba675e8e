package dev.gluewise.analyzer.prediction;

import dev.gluewise.pricing.billing.DpuSeconds;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.rates.Rate;

/**
 * A prediction with the price of its capacity.
 *
 * @param prediction what the job would do
 * @param rate what a DPU-hour costs there
 */
public record PricedPrediction(Prediction prediction, Rate rate) {
    /** The cost of a run that is reached with a probability, 0 &lt; {@code probability} &lt; 1. */
    public Money costQuantile(double probability) {
        return priced(prediction.dpuHours().quantile(probability));
    }

    /** The expected cost of a run. */
    public Money expectedCost() {
        return priced(prediction.dpuHours().mean());
    }

    double usdPerDpuHour() {
        return rate.usdPerDpuHour().doubleValue();
    }

    private Money priced(double dpuHours) {
        return DpuSeconds.ofHours(dpuHours).at(rate);
    }
}
