package dev.gluewise.analyzer.workspace;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A configuration as the six columns that jobs and runs share. */
final class ConfigurationColumns {
    static final String NAMES = "glue_version, worker_type, workers, execution_class, auto_scaling, executor_cores";

    private ConfigurationColumns() {}

    /** Binds the columns in the order of {@link #NAMES}; gives the next parameter's index. */
    static int bind(PreparedStatement statement, int first, Optional<Configuration> configuration) throws SQLException {
        statement.setObject(
                first, configuration.map(size -> size.glueVersion().label()).orElse(null));
        statement.setObject(
                first + 1, configuration.map(size -> size.workerType().label()).orElse(null));
        statement.setObject(first + 2, configuration.map(Configuration::workers).orElse(null));
        statement.setObject(
                first + 3,
                configuration.map(size -> size.executionClass().name()).orElse(null));
        statement.setObject(
                first + 4, configuration.map(size -> size.autoScaling() ? 1 : 0).orElse(null));
        statement.setObject(
                first + 5,
                configuration.map(size -> Columns.of(size.coresOverride())).orElse(null));
        return first + 6;
    }

    static Optional<Configuration> read(ResultSet row) throws SQLException {
        String type = row.getString("worker_type");
        if (type == null) {
            return Optional.empty();
        }
        return Optional.of(new Configuration(
                GlueVersion.of(row.getString("glue_version")).orElseThrow(),
                WorkerType.of(type).orElseThrow(),
                row.getInt("workers"),
                ExecutionClass.valueOf(row.getString("execution_class")),
                row.getBoolean("auto_scaling"),
                Columns.count(row, "executor_cores")));
    }
}
