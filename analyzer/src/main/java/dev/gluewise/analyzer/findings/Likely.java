package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.findings.Finding.Per;
import dev.gluewise.analyzer.prediction.PricedPrediction;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import java.util.List;
import java.util.Optional;

/** What another way to have workers would save, by prediction. */
final class Likely {
    private Likely() {}

    /**
     * Finds a way that is cheaper than the job's own by more than {@link Thresholds#LEAST_SAVING}.
     *
     * @param other the other way
     * @return what the sentence says: the two configurations, the saving's share, the two median times
     */
    static Optional<Finding> cheaper(FindingCode code, ObservedJob job, Configuration now, Configuration other) {
        List<PricedPrediction> two = job.predicted(List.of(now, other));
        return two.size() < 2 ? Optional.empty() : cheaper(code, two.getFirst(), two.getLast());
    }

    /** The same of two predictions. */
    static Optional<Finding> cheaper(FindingCode code, PricedPrediction now, PricedPrediction other) {
        Money saved = now.expectedCost().minus(other.expectedCost());
        double share = now.expectedCost().isPositive()
                ? saved.toDouble() / now.expectedCost().toDouble()
                : 0;
        return share < Thresholds.LEAST_SAVING
                ? Optional.empty()
                : Optional.of(Found.inSettings(code, Thresholds.severity(share))
                        .costing(0, Optional.of(saved), Per.RUN)
                        .say(
                                other.prediction().configuration().label(),
                                now.prediction().configuration().label(),
                                Figures.percent(share),
                                Figures.duration(median(other)),
                                Figures.duration(median(now))));
    }

    static double median(PricedPrediction priced) {
        return priced.prediction().runTimeSeconds().median();
    }
}
