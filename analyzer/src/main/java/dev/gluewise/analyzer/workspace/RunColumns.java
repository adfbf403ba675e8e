package dev.gluewise.analyzer.workspace;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/** A run from its row. */
final class RunColumns {
    private RunColumns() {}

    static GlueRun read(ResultSet row, String job) throws SQLException {
        long started = row.getLong("started_on");
        Optional<Instant> startedOn = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(started));
        return new GlueRun(
                row.getString("id"),
                job,
                RunState.of(row.getString("state")),
                startedOn,
                number(row, "execution_seconds"),
                ConfigurationColumns.read(row),
                number(row, "dpu_seconds"),
                row.getInt("attempt"));
    }

    private static OptionalDouble number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
