package dev.gluewise.analyzer.prediction.history;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Glue's runs as what predictions are learnt from. */
public final class GlueHistory {
    /** Whether workers came and went is a property of the run like any parameter. */
    private static final String AUTO_SCALING = "auto scaling";

    private GlueHistory() {}

    /**
     * The runs that ended well at their first try, oldest first. Failed and stopped runs have no run time, and a retry
     * may find a part of the work done.
     *
     * @param runs newest first
     */
    public static List<PastRun> of(List<GlueRun> runs) {
        return runs.reversed().stream()
                .filter(run -> run.state() == RunState.SUCCEEDED && run.attempt() == 0)
                .sorted(Comparator.comparing(run -> run.startedOn().orElse(Instant.EPOCH)))
                .flatMap(run -> past(run).stream())
                .toList();
    }

    private static Optional<PastRun> past(GlueRun run) {
        OptionalDouble seconds = run.executionSeconds();
        if (seconds.isEmpty() || !(seconds.getAsDouble() > 0)) {
            return Optional.empty();
        }
        return run.configuration()
                .map(configuration -> new PastRun(
                        shape(
                                configuration,
                                run.details().inputGb(),
                                run.details().parameters()),
                        seconds.getAsDouble()));
    }

    /**
     * A run of this configuration.
     *
     * @param inputGb its input in GB, where known
     * @param known its further parameters, where known
     */
    static RunShape shape(Configuration configuration, OptionalDouble inputGb, Map<String, Double> known) {
        TreeMap<String, Double> parameters = new TreeMap<>(known);
        parameters.put(AUTO_SCALING, configuration.autoScaling() ? 1.0 : 0.0);
        double cores = configuration.executorCores();
        return new RunShape(
                configuration.workers(),
                OptionalDouble.of(configuration.slots()),
                OptionalDouble.of(cores),
                Optional.of(configuration.workerType().label()),
                OptionalDouble.of(configuration.workerType().memoryGb() / cores),
                inputGb.orElse(0) > 0 ? inputGb : OptionalDouble.empty(),
                configuration.executionClass() == ExecutionClass.FLEX,
                "",
                parameters);
    }

    /** Whether workers came and went. */
    static boolean scaledAutomatically(RunShape shape) {
        return shape.parameters().getOrDefault(AUTO_SCALING, 0.0) > 0;
    }
}
