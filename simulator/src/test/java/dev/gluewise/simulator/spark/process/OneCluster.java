package dev.gluewise.simulator.spark.process;

import dev.gluewise.simulator.spark.sample.SparkHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a real cluster: two workers with four cores each. It is started for the first that asks, since that takes
 * longer than what most do with it, and stopped after the last test of all; who kills a worker replaces it.
 */
public final class OneCluster implements ParameterResolver {
    private static final Namespace HERE = Namespace.create(OneCluster.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == StandaloneCluster.class;
    }

    @Override
    public StandaloneCluster resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(StandaloneCluster.class, unused -> start(), StandaloneCluster.class);
    }

    private static StandaloneCluster start() {
        try {
            return StandaloneCluster.start(SparkHome.make(Files.createTempDirectory("cluster")), 2, 4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
