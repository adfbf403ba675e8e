package dev.gluewise.analyzer.workspace;

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
    private static final int SCHEMA_VERSION = 1;

    private static final int LOCK_WAIT_MILLIS = 5_000;

    private WorkspaceFile() {}

    static Connection connect(Path file) throws ProblemException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
            throw new ProblemException(Problem.in(
                    file.toString(),
                    ProblemCode.UNUSABLE_WORKSPACE,
                    Files.isDirectory(file) ? "This is a folder, not a workspace file." : "Its folder does not exist.",
                    "Name a file that ends in .gluewise, in a folder that exists."));
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            // SQLite would open it all the same, and fail at the first import.
            throw unwritable(file, null);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(LOCK_WAIT_MILLIS);
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try {
                migrate(connection, file);
                return connection;
            } catch (SQLException | ProblemException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    private static void migrate(Connection connection, Path file) throws SQLException, ProblemException {
        int application = pragma(connection, "application_id");
        int version = pragma(connection, "user_version");
        boolean empty = pragma(connection, "page_count") == 0;
        if (!empty && application != APPLICATION_ID) {
            throw new ProblemException(Problem.in(
                    file.toString(),
                    ProblemCode.UNUSABLE_WORKSPACE,
                    "This is no Gluewise workspace, but another program's database.",
                    "Name another file."));
        }
        if (version > SCHEMA_VERSION) {
            throw new ProblemException(Problem.in(
                    file.toString(),
                    ProblemCode.UNUSABLE_WORKSPACE,
                    "This workspace was written by a newer version of Gluewise.",
                    "Open it with that version."));
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            if (version == SCHEMA_VERSION) {
                return;
            }
            statement.execute("BEGIN IMMEDIATE");
            for (int next = version + 1; next <= SCHEMA_VERSION; next++) {
                statement.executeUpdate(script(next));
            }
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("PRAGMA user_version = " + SCHEMA_VERSION);
            statement.execute("COMMIT");
        }
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + name)) {
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
            message = "This is no Gluewise workspace.";
            hint = "Name a file that ends in .gluewise, or a new one.";
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
        return new ProblemException(Problem.in(file.toString(), ProblemCode.UNUSABLE_WORKSPACE, message, hint), fault);
    }

    private static ProblemException unwritable(Path file, @Nullable SQLException fault) {
        return new ProblemException(
                Problem.in(
                        file.toString(),
                        ProblemCode.UNUSABLE_WORKSPACE,
                        "This workspace cannot be opened for writing.",
                        "Check the rights of the file and of its folder."),
                fault);
    }
}
