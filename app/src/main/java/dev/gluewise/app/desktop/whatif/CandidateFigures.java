package dev.gluewise.app.desktop.whatif;

import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.pricing.billing.Money;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The quantiles of a candidate that the screen shows. They hang on its prediction and price only, not on the question,
 * so they are taken once and kept: a slider then moves without taking them again.
 *
 * @param medianSeconds median run time
 * @param fastSeconds lower end of the 80 % interval of the run time
 * @param slowSeconds its upper end
 * @param cost expected cost of a run
 * @param lowCost lower end of the 80 % interval of the cost
 * @param highCost its upper end
 */
public record CandidateFigures(
        double medianSeconds, double fastSeconds, double slowSeconds, Money cost, Money lowCost, Money highCost) {
    private static CandidateFigures of(Candidate candidate) {
        return new CandidateFigures(
                candidate.runTimeSeconds().quantile(0.5),
                candidate.runTimeSeconds().quantile(0.1),
                candidate.runTimeSeconds().quantile(0.9),
                candidate.expectedCost(),
                candidate.costQuantile(0.1),
                candidate.costQuantile(0.9));
    }

    /** The figures of one study's candidates. */
    static final class Cache {
        private final Map<Prediction, CandidateFigures> known = new ConcurrentHashMap<>();

        CandidateFigures of(Candidate candidate) {
            return known.computeIfAbsent(candidate.prediction(), prediction -> CandidateFigures.of(candidate));
        }
    }
}
