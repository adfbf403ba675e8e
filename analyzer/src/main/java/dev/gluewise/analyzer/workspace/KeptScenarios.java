package dev.gluewise.analyzer.workspace;

import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What-if questions that were given names. May be used from several threads. */
public final class KeptScenarios {
    private final Database database;

    KeptScenarios(Database database) {
        this.database = database;
    }

    /** Those of a job, by name. */
    public List<Scenario> of(String job) throws ProblemException {
        return database.query("SELECT * FROM scenario WHERE job = ? ORDER BY name", KeptScenarios::read, job);
    }

    /** Keeps one under its name, in the place of the job's one of the same name. */
    public void keep(Scenario scenario) throws ProblemException {
        database.inTransaction(() -> {
            database.ensureJob(scenario.job());
            database.update(
                    "INSERT OR REPLACE INTO scenario (job, name, deadline_seconds, confidence, worker_types, max_workers,"
                            + " flex_allowed, auto_scaling_allowed, runs_per_month, input_scale, usd_per_dpu_hour)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    scenario.job(),
                    scenario.name(),
                    scenario.deadline()
                            .map(deadline -> deadline.toMillis() / 1000.0)
                            .orElse(null),
                    scenario.confidence(),
                    scenario.workerTypes().stream()
                            .sorted()
                            .map(WorkerType::label)
                            .collect(Collectors.joining(",")),
                    Columns.of(scenario.maxWorkers()),
                    scenario.flexAllowed() ? 1 : 0,
                    scenario.autoScalingAllowed() ? 1 : 0,
                    Columns.of(scenario.runsPerMonth()),
                    scenario.inputScale(),
                    scenario.usdPerDpuHour().map(BigDecimal::toPlainString).orElse(null));
            return scenario;
        });
    }

    /**
     * Gives one another name.
     *
     * @throws ProblemException where the job has one of that name already
     */
    public void rename(String job, String from, String to) throws ProblemException {
        // In a transaction, so that nobody takes the name between the question and the answer.
        database.inTransaction(() -> {
            if (!from.equals(to) && has(job, to)) {
                throw new ProblemException(Problem.in(
                        "job " + job,
                        ProblemCode.WRONG_USAGE,
                        "It has a scenario called " + to + " already.",
                        "Choose another name."));
            }
            database.update("UPDATE scenario SET name = ? WHERE job = ? AND name = ?", to, job, from);
            return to;
        });
    }

    private boolean has(String job, String name) throws ProblemException {
        return database.queryOne("SELECT 1 FROM scenario WHERE job = ? AND name = ?", row -> true, job, name)
                .isPresent();
    }

    public void remove(String job, String name) throws ProblemException {
        database.update("DELETE FROM scenario WHERE job = ? AND name = ?", job, name);
    }

    private static Scenario read(ResultSet row) throws SQLException {
        return new Scenario(
                row.getString("job"),
                row.getString("name"),
                Columns.number(row, "deadline_seconds").stream()
                        .mapToObj(seconds -> Duration.ofMillis(Math.round(seconds * 1000)))
                        .findFirst(),
                row.getDouble("confidence"),
                Arrays.stream(row.getString("worker_types").split(","))
                        .flatMap(label -> WorkerType.of(label).stream())
                        .collect(Collectors.toSet()),
                Columns.count(row, "max_workers"),
                row.getBoolean("flex_allowed"),
                row.getBoolean("auto_scaling_allowed"),
                Columns.count(row, "runs_per_month"),
                row.getDouble("input_scale"),
                Optional.ofNullable(row.getString("usd_per_dpu_hour")).map(BigDecimal::new));
    }
}
