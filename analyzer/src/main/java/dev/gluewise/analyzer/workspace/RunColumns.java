package dev.gluewise.analyzer.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunDetails;
import dev.gluewise.analyzer.evidence.RunState;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A run as a row. */
final class RunColumns {
    private static final String STORED = ConfigurationColumns.NAMES + ","
            + " id, job, state, started_on, execution_seconds, dpu_seconds, attempt, last_modified_on, completed_on,"
            + " error_message, previous_run_id, trigger_name, timeout_minutes, max_capacity, input_gb, parameters";

    /** Columns for {@link #read}: with the categories of error that the run's metrics counted. */
    static final String SELECTED = STORED + ", (SELECT group_concat(substr(metric, 12)) FROM metric"
            + " WHERE metric.run = run.id AND metric LIKE 'glue.error.%' AND maximum > 0) AS error_categories";

    /** Stores a run, in the order of {@link #bind}. */
    static final String REPLACE = "INSERT OR REPLACE INTO run (" + STORED + ", definition_known, raw)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Double>> NUMBERS = new TypeReference<>() {};

    private RunColumns() {}

    static void bind(PreparedStatement statement, Workspace.RawRun raw) throws SQLException {
        GlueRun run = raw.run();
        RunDetails details = run.details();
        int next = ConfigurationColumns.bind(statement, 1, run.configuration());
        statement.setString(next++, run.id());
        statement.setString(next++, run.jobName());
        statement.setString(next++, run.state().name());
        statement.setObject(next++, Columns.of(run.startedOn()));
        statement.setObject(next++, Columns.of(run.executionSeconds()));
        statement.setObject(next++, Columns.of(run.dpuSeconds()));
        statement.setInt(next++, run.attempt());
        statement.setObject(next++, Columns.of(details.lastModifiedOn()));
        statement.setObject(next++, Columns.of(details.completedOn()));
        statement.setObject(next++, Columns.of(details.errorMessage()));
        statement.setObject(next++, Columns.of(details.previousRunId()));
        statement.setObject(next++, Columns.of(details.triggerName()));
        statement.setObject(next++, Columns.of(details.timeoutMinutes()));
        statement.setObject(next++, Columns.of(details.maxCapacity()));
        statement.setObject(next++, Columns.of(details.inputGb()));
        statement.setObject(next++, write(details.parameters()));
        statement.setInt(next++, raw.definitionKnown() ? 1 : 0);
        statement.setString(next, raw.json());
    }

    static GlueRun read(ResultSet row) throws SQLException {
        return new GlueRun(
                row.getString("id"),
                row.getString("job"),
                RunState.of(row.getString("state")),
                Columns.moment(row, "started_on"),
                Columns.number(row, "execution_seconds"),
                ConfigurationColumns.read(row),
                Columns.number(row, "dpu_seconds"),
                row.getInt("attempt"),
                new RunDetails(
                        Columns.moment(row, "completed_on"),
                        Columns.moment(row, "last_modified_on"),
                        Columns.text(row, "error_message"),
                        categories(row.getString("error_categories")),
                        Columns.text(row, "previous_run_id"),
                        Columns.text(row, "trigger_name"),
                        Columns.count(row, "timeout_minutes"),
                        Columns.number(row, "max_capacity"),
                        Columns.number(row, "input_gb"),
                        numbers(row.getString("parameters"))));
    }

    private static Set<String> categories(@Nullable String names) {
        return names == null ? Set.of() : Set.of(names.split(","));
    }

    private static @Nullable String write(Map<String, Double> numbers) {
        try {
            return numbers.isEmpty() ? null : JSON.writeValueAsString(new TreeMap<>(numbers));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers cannot be written as JSON", e);
        }
    }

    private static Map<String, Double> numbers(@Nullable String json) throws SQLException {
        try {
            return json == null ? Map.of() : JSON.readValue(json, NUMBERS);
        } catch (JsonProcessingException e) {
            throw new SQLException("the column parameters of a run is damaged", e);
        }
    }
}
