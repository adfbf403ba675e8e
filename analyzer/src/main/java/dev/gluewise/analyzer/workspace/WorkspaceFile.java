package dev.gluewise.analyzer.workspace;

import dev.gluewise.analyzer.glue.GlueRecords;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** The file behind a workspace: tells whether it is one, and brings its schema up to date. */
final class WorkspaceFile {
    /** {@code glws}, in the file's header, tells a workspace from any other SQLite file. */
    private static final int APPLICATION_ID = 0x676c7773;

    /** The newest schema; {@code V1.sql} … {@code V<n>.sql} lead there, one by one. */
    private static final int SCHEMA_VERSION = 11;

    /** No page of SQLite's is smaller. */
    private static final int LEAST_BYTES = 512;

    private static final int LOCK_WAIT_MILLIS = 5_000;

    private WorkspaceFile() {}

    static Database connect(Path file) throws ProblemException {
        return connect(file, LOCK_WAIT_MILLIS);
    }

    /** @param lockWaitMillis how long another process may keep it locked */
    static Database connect(Path file, int lockWaitMillis) throws ProblemException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
            throw new ProblemException(Problem.in(
                    file.toString(),
                    ProblemCode.UNUSABLE_WORKSPACE,
                    Files.isDirectory(file) ? "This is a folder, not a workspace file." : "Its folder does not exist.",
                    "Name a file that ends in .gluewise, in a folder that exists."));
        }
        if (isTooShort(file)) {
            throw noWorkspace(file, null);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(lockWaitMillis);
        // With a write-ahead log this keeps the file sound through a loss of power; at worst the last imports are gone.
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        // A transaction that begins by reading and goes on by writing would fail where another process wrote in
        // between.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try {
                check(file, connection);
                Database database = new Database(file, connection);
                migrate(database, connection);
                return database;
            } catch (SQLException | ProblemException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    /** Whether the file is there and this user may not write to it, or not beside it, where a database's log lies. */
    static boolean isReadOnly(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return Files.exists(file) && !(Files.isWritable(file) && folder != null && Files.isWritable(folder));
    }

    /** Connects to a file that is there, in a way that every attempt to write fails and nothing is made beside it. */
    static Database connectToRead(Path file) throws ProblemException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(LOCK_WAIT_MILLIS);
        // Where nobody is writing, the file alone is the database; else SQLite would want a file of its own beside it.
        String way = hasOpenLog(file) ? "?mode=ro" : "?immutable=1";
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + file.toUri() + way);
            try {
                check(file, connection);
                Database database = new Database(file, connection);
                if (version(connection) != SCHEMA_VERSION || reader(database) != GlueRecords.READER) {
                    throw unusable(
                            file,
                            "This workspace was written by an older version of Gluewise, and cannot be brought up to"
                                    + " date where it cannot be written to.",
                            "Open it once where it can, or copy it to such a place.",
                            null);
                }
                return database;
            } catch (SQLException | ProblemException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    private static boolean hasOpenLog(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal").toFile().length() > 0;
    }

    /** SQLite takes a file of a single byte for an empty one, and would write over it. */
    private static boolean isTooShort(Path file) throws ProblemException {
        try {
            return Files.exists(file) && Files.size(file) > 0 && Files.size(file) < LEAST_BYTES;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static void check(Path file, Connection connection) throws SQLException, ProblemException {
        // A process that was ended while it made the file leaves one without tables: that is as good as none.
        boolean empty = number(connection, "SELECT count(*) FROM sqlite_master") == 0;
        if (!empty && number(connection, "PRAGMA application_id") != APPLICATION_ID) {
            throw new ProblemException(Problem.in(
                    file.toString(),
                    ProblemCode.UNUSABLE_WORKSPACE,
                    "This is no Gluewise workspace, but another program's database.",
                    "Name another file."));
        }
        if (version(connection) > SCHEMA_VERSION) {
            throw new ProblemException(Problem.in(
                    file.toString(),
                    ProblemCode.UNUSABLE_WORKSPACE,
                    "This workspace was written by a newer version of Gluewise.",
                    "Open it with that version."));
        }
    }

    private static void migrate(Database database, Connection connection) throws SQLException, ProblemException {
        execute(connection, "PRAGMA journal_mode = WAL");
        if (version(connection) == SCHEMA_VERSION && reader(database) == GlueRecords.READER) {
            return;
        }
        // Where reading again masks a secret, the old bytes are to be gone from the file's free pages, too.
        execute(connection, "PRAGMA secure_delete = ON");
        boolean reread = database.inTransaction(() -> {
            // Asked again, now that no other process can be at it.
            int before = version(connection);
            for (int next = before + 1; next <= SCHEMA_VERSION; next++) {
                script(connection, next);
            }
            execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
            execute(connection, "PRAGMA user_version = " + SCHEMA_VERSION);
            boolean old = before > 0 && reader(database) != GlueRecords.READER;
            if (old) {
                new HistoryTable(database).rereadAll();
            }
            execute(
                    connection,
                    "INSERT OR REPLACE INTO setting (name, value) VALUES ('reader', '" + GlueRecords.READER + "')");
            return old;
        });
        if (reread) {
            execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        execute(connection, "PRAGMA secure_delete = OFF");
    }

    /** Which reader filled the columns; 0 for the one before they were counted, and for a new file. */
    private static int reader(Database database) throws SQLException {
        return database.select("SELECT value FROM setting WHERE name = 'reader'", row -> row.getInt(1)).stream()
                .findFirst()
                .orElse(0);
    }

    private static int version(Connection connection) throws SQLException {
        return number(connection, "PRAGMA user_version");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void script(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(script(version));
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getInt(1);
        }
    }

    private static String script(int version) {
        String name = "V" + version + ".sql";
        try (InputStream file = Objects.requireNonNull(WorkspaceFile.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema " + name + " cannot be read", e);
        }
    }

    /** What a database fault means for the user. */
    static ProblemException problem(Path file, SQLException fault) {
        int primary = fault.getErrorCode() & 0xff;
        String message;
        String hint;
        if (primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return noWorkspace(file, fault);
        } else if (primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code) {
            message = "Another program is writing to this workspace.";
            hint = "Close it there, or wait until it is done.";
        } else if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            message = "This workspace is damaged.";
            hint = "Restore it from a copy, or import its history into a new one.";
        } else if (primary == SQLiteErrorCode.SQLITE_READONLY.code
                || primary == SQLiteErrorCode.SQLITE_CANTOPEN.code
                || primary == SQLiteErrorCode.SQLITE_PERM.code) {
            return unwritable(file, fault);
        } else {
            message = "The workspace cannot be used: " + fault.getMessage() + ".";
            hint = "Check the disk it is on.";
        }
        return unusable(file, message, hint, fault);
    }

    private static ProblemException noWorkspace(Path file, @Nullable Exception fault) {
        return unusable(
                file, "This is no Gluewise workspace.", "Name a file that ends in .gluewise, or a new one.", fault);
    }

    private static ProblemException unwritable(Path file, @Nullable Exception fault) {
        return unusable(
                file, "This workspace cannot be written to.", "Check the rights of the file and of its folder.", fault);
    }

    private static ProblemException unusable(Path file, String message, String hint, @Nullable Exception fault) {
        return new ProblemException(Problem.in(file.toString(), ProblemCode.UNUSABLE_WORKSPACE, message, hint), fault);
    }
}
