package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.analyzer.prediction.PricedPrediction;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.rates.Rate;
import java.util.List;

/**
 * A configuration with its prediction, its bill and its verdict.
 *
 * @param prediction what the job would do on it
 * @param rate what a DPU-hour of it costs
 * @param meetsDeadlineProbability chance to end by the deadline, 0 to 1; 1 where there is no deadline
 * @param verdict what became of it
 * @param excludedBecause why it is excluded; empty unless it is
 * @param onFrontier whether no other candidate is both cheaper and faster, by their expected cost and median time
 */
public record Candidate(
        Prediction prediction,
        Rate rate,
        double meetsDeadlineProbability,
        Verdict verdict,
        List<Statement> excludedBecause,
        boolean onFrontier) {
    public Candidate {
        excludedBecause = List.copyOf(excludedBecause);
    }

    public Configuration configuration() {
        return prediction.configuration();
    }

    /** Run time in seconds. */
    public Distribution runTimeSeconds() {
        return prediction.runTimeSeconds();
    }

    /** The cost of a run that is reached with a probability, 0 &lt; {@code probability} &lt; 1. */
    public Money costQuantile(double probability) {
        return priced().costQuantile(probability);
    }

    /** The expected cost of a run. */
    public Money expectedCost() {
        return priced().expectedCost();
    }

    Candidate with(Verdict newVerdict) {
        return new Candidate(prediction, rate, meetsDeadlineProbability, newVerdict, excludedBecause, onFrontier);
    }

    /** The prediction with its price. */
    public PricedPrediction priced() {
        return new PricedPrediction(prediction, rate);
    }
}
