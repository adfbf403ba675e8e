package dev.gluewise.analyzer.prediction;

import dev.gluewise.pricing.catalog.Configuration;
import java.util.List;

/** Predicts one job at any configuration, whatever the evidence. */
public interface ConfigurationPredictor {
    /** One prediction for each configuration, in their order. */
    List<Prediction> predict(List<Configuration> configurations);
}
