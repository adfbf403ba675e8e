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
 * @param startUp what passes beside the billed time
 * @param meetsDeadlineProbability chance to be through by the deadline, start-up included, 0 to 1; 1 where there is no
 *     deadline
 * @param verdict what became of it
 * @param excludedBecause why it is excluded; empty unless it is
 * @param trialBecause why it is to be tried before it is relied on; empty where the evidence bears it
 * @param onFrontier whether no other candidate is both cheaper and faster, by their expected cost and median time
 */
public record Candidate(
        Prediction prediction,
        Rate rate,
        StartUp startUp,
        double meetsDeadlineProbability,
        Verdict verdict,
        List<Statement> excludedBecause,
        List<Statement> trialBecause,
        boolean onFrontier) {
    public Candidate {
        excludedBecause = List.copyOf(excludedBecause);
        trialBecause = List.copyOf(trialBecause);
    }

    public Configuration configuration() {
        return prediction.configuration();
    }

    /** Run time in seconds. */
    public Distribution runTimeSeconds() {
        return prediction.runTimeSeconds();
    }

    /** Whether it is to be tried before it is relied on. */
    public boolean isTrial() {
        return !trialBecause.isEmpty();
    }

    /** The time after its start by which a run is through with a chance, start-up included, in seconds. */
    public double throughBy(double chance) {
        return startUp.quantile(chance, runTimeSeconds());
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
        return new Candidate(
                prediction,
                rate,
                startUp,
                meetsDeadlineProbability,
                newVerdict,
                excludedBecause,
                trialBecause,
                onFrontier);
    }

    /** The same configuration at another price and on another Glue version, where the job does just the same. */
    Candidate on(Configuration alike, Rate otherRate) {
        return new Candidate(
                prediction.on(alike),
                otherRate,
                startUp,
                meetsDeadlineProbability,
                Verdict.FEASIBLE,
                excludedBecause,
                trialBecause,
                false);
    }

    /** The prediction with its price. */
    public PricedPrediction priced() {
        return new PricedPrediction(prediction, rate);
    }
}
