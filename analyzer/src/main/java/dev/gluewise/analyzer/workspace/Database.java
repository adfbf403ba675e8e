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

/**
 * Statements on a workspace's file; database faults come out as sentences for the user. One thread works at a time: a
 * statement holds the lock while it runs, and a transaction from its beginning to its end. All threads share one connection,
 * so that without it one would read what another has half written, and commit it or take it back.
 */
final class Database {
    interface Work<T> {
        T run() throws SQLException, ProblemException;
    }

    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Path file;
    private final Connection connection;

    Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    Path file() {
        return file;
    }

    /** Whether it was opened to be read alone. */
    synchronized boolean readOnly() throws ProblemException {
        try {
            return connection.isReadOnly();
        } catch (SQLException e) {
            throw WorkspaceFile.problem(file, e);
        }
    }

    /** All of the work's statements, or none; other threads wait until it is done. Not for use within another one. */
    synchronized <T> T inTransaction(Work<T> work) throws ProblemException {
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

    synchronized void update(String sql, @Nullable Object... parameters) throws ProblemException {
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
    synchronized <T> List<T> select(String sql, RowReader<T> reader, @Nullable Object... parameters)
            throws SQLException {
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

    /** A statement to be bound and run, many times perhaps, within {@link #inTransaction}, whose lock it needs. */
    PreparedStatement prepare(String sql) throws SQLException {
        if (!Thread.holdsLock(this)) {
            throw new IllegalStateException("not in a transaction: " + sql);
        }
        return connection.prepareStatement(sql);
    }

    /** Makes sure of a row for the job, which runs, profiles and metrics refer to; within {@link #inTransaction}. */
    void ensureJob(String name) throws SQLException {
        try (PreparedStatement insert = prepare("INSERT OR IGNORE INTO job (name) VALUES (?)")) {
            insert.setString(1, name);
            insert.executeUpdate();
        }
    }

    /** A single value that is kept under a name; empty where none is. */
    Optional<String> setting(String name) throws ProblemException {
        return queryOne("SELECT value FROM setting WHERE name = ?", row -> row.getString(1), name);
    }

    void setSetting(String name, String value) throws ProblemException {
        update("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", name, value);
    }

    /** Waits for a transaction that another thread is at. */
    synchronized void close() throws SQLException {
        connection.close();
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
