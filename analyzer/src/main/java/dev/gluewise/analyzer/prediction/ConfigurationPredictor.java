package dev.gluewise.analyzer.prediction;

import dev.gluewise.pricing.catalog.Configuration;
import java.util.List;
import java.util.Optional;

/** Predicts one job at any configuration, whatever the evidence. */
public interface ConfigurationPredictor {
    /** One prediction for each configuration, in their order. */
    List<Prediction> predict(List<Configuration> configurations);

    /**
     * What would predict if a run were known that has not been: for weighing what a further run would tell. Empty where that
     * is not reckoned with.
     *
     * @param tried where it ran, at a fixed size of standard capacity
     * @param seconds how long it took
     */
    default Optional<ConfigurationPredictor> having(Configuration tried, double seconds) {
        return Optional.empty();
    }
}
