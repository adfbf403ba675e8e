package dev.gluewise.analyzer.workspace;

import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements on a workspace's file; database faults come out as sentences for the user. */
record Database(Path file, Connection connection) {
    interface Work<T> {
        T run() throws SQLException, ProblemException;
    }

    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Whether it was opened to be read alone. */
    boolean readOnly() throws ProblemException {
        try {
            return connection.isReadOnly();
        } catch (SQLException e) {
            throw WorkspaceFile.problem(file, e);
        }
    }

    /** All of the work's statements, or none. */
    <T> T inTransaction(Work<T> work) throws ProblemException {
        try {
            connection.setAutoCommit(false);
            try {
                T result = work.run();
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw WorkspaceFile.problem(file, e);
        }
    }

    void update(String sql, @Nullable Object... parameters) throws ProblemException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw WorkspaceFile.problem(file, e);
        }
    }

    <T> Optional<T> queryOne(String sql, RowReader<T> reader, @Nullable Object... parameters) throws ProblemException {
        return query(sql, reader, parameters).stream().findFirst();
    }

    <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) throws ProblemException {
        try {
            return select(sql, reader, parameters);
        } catch (SQLException e) {
            throw WorkspaceFile.problem(file, e);
        }
    }

    /** As {@link #query}, for use within {@link #inTransaction}. */
    <T> List<T> select(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
            }
            return all;
        }
    }

    /** Makes sure of a row for the job, which runs, profiles and metrics refer to. */
    void ensureJob(String name) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR IGNORE INTO job (name) VALUES (?)")) {
            insert.setString(1, name);
            insert.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
