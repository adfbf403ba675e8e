package dev.gluewise.analyzer.workspace;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.codec.ProfileCodec;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What event logs showed. An application is in here once; of two logs of it, the one that shows more. */
record ProfileTable(Database database) {
    private record Old(byte[] columns, int attempts) {}

    List<JobProfile> of(String job) throws ProblemException {
        List<byte[]> columns = database.query(
                "SELECT columns FROM profile WHERE job = ? ORDER BY started_on DESC", row -> row.getBytes(1), job);
        List<JobProfile> profiles = new ArrayList<>();
        for (byte[] bytes : columns) {
            profiles.add(decode(bytes, job));
        }
        return profiles;
    }

    Optional<JobProfile> ofRun(String job, String run) throws ProblemException {
        Optional<byte[]> columns = database.queryOne(
                "SELECT columns FROM profile WHERE job = ? AND run = ? ORDER BY attempts DESC",
                row -> row.getBytes(1),
                job,
                run);
        return columns.isEmpty() ? Optional.empty() : Optional.of(decode(columns.get(), job));
    }

    private JobProfile decode(byte[] bytes, String job) throws ProblemException {
        try {
            return ProfileCodec.decode(bytes);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.in(
                            database.file().toString(),
                            ProblemCode.UNUSABLE_WORKSPACE,
                            "A stored profile of the job " + job + " cannot be read: " + e.getMessage() + ".",
                            "Import its event log again into a new workspace."),
                    e);
        }
    }

    static byte[] encode(JobProfile profile, String source) throws ProblemException {
        try {
            return ProfileCodec.encode(profile);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.in(
                            source,
                            ProblemCode.INTERNAL_FAULT,
                            "The profile could not be packed: " + e.getMessage() + ".",
                            "Please report this."),
                    e);
        }
    }

    Changes save(String job, Optional<String> run, JobProfile profile, byte[] columns, String source)
            throws SQLException {
        String application = profile.application().id();
        long started = profile.application().startEpochMillis();
        int attempts = profile.work().size() + profile.rework().size();
        List<Old> old = database.select(
                "SELECT columns, coalesce(attempts, 0) FROM profile WHERE application_id = ? AND started_on = ?",
                row -> new Old(row.getBytes(1), row.getInt(2)),
                application,
                started);
        if (!old.isEmpty() && (Arrays.equals(old.getFirst().columns, columns) || old.getFirst().attempts > attempts)) {
            return Changes.UNCHANGED;
        }
        database.ensureJob(job);
        try (PreparedStatement insert = database.connection()
                .prepareStatement(
                        "INSERT OR REPLACE INTO profile"
                                + " (application_id, started_on, job, source, columns, run, attempts) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, application);
            insert.setLong(2, started);
            insert.setString(3, job);
            insert.setString(4, source);
            insert.setBytes(5, columns);
            insert.setString(6, run.orElse(null));
            insert.setInt(7, attempts);
            insert.executeUpdate();
        }
        return old.isEmpty() ? Changes.ADDED : Changes.CHANGED;
    }
}
