package dev.gluewise.analyzer.workspace;

import com.github.luben.zstd.Zstd;
import dev.gluewise.analyzer.evidence.MetricSeries;
import dev.gluewise.analyzer.evidence.MetricSeries.Point;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * CloudWatch metrics of runs. A finer period replaces a coarser one, which CloudWatch makes of it with age; points of
 * the same period are joined. May be used from several threads.
 */
public final class StoredMetrics {
    private static final int BYTES_OF_A_POINT = Long.BYTES + Double.BYTES;

    /** More than two months of minutes; what claims to be longer is damaged. */
    private static final int MOST_BYTES = 100_000 * BYTES_OF_A_POINT;

    private final Database database;

    StoredMetrics(Database database) {
        this.database = database;
    }

    /** Those of a job's runs, by run, metric and statistic. */
    public List<MetricSeries> of(String job) throws ProblemException {
        return database.query(
                "SELECT run, metric, statistic, period_seconds, points FROM metric WHERE job = ?"
                        + " ORDER BY run, metric, statistic",
                row -> new MetricSeries(
                        job,
                        row.getString("run"),
                        row.getString("metric"),
                        row.getString("statistic"),
                        row.getInt("period_seconds"),
                        unpack(row.getBytes("points"))),
                job);
    }

    /** Whether a run's metrics were asked for after it had ended. */
    public boolean fetched(String run) throws ProblemException {
        return database.queryOne("SELECT 1 FROM metric_fetch WHERE run = ?", row -> true, run)
                .isPresent();
    }

    /** Stores metrics. */
    public Changes save(List<MetricSeries> series) throws ProblemException {
        return save(series, List.of());
    }

    /**
     * Stores metrics of an account.
     *
     * @param runs ids of runs that had ended when their metrics were asked for, so that this is all there will be
     */
    public Changes save(List<MetricSeries> series, List<String> runs) throws ProblemException {
        return database.inTransaction(() -> {
            Changes changes = Changes.NONE;
            for (MetricSeries each : series) {
                changes = changes.plus(save(each));
            }
            setFetched(runs);
            return changes;
        });
    }

    private void setFetched(List<String> runs) throws SQLException {
        try (PreparedStatement insert = database.prepare("INSERT OR IGNORE INTO metric_fetch (run) VALUES (?)")) {
            for (String run : runs) {
                insert.setString(1, run);
                insert.executeUpdate();
            }
        }
    }

    private Changes save(MetricSeries series) throws SQLException {
        List<MetricSeries> old = database.select(
                "SELECT period_seconds, points FROM metric WHERE run = ? AND metric = ? AND statistic = ? AND job = ?",
                row -> new MetricSeries(
                        series.job(),
                        series.run(),
                        series.metric(),
                        series.statistic(),
                        row.getInt("period_seconds"),
                        unpack(row.getBytes("points"))),
                series.run(),
                series.metric(),
                series.statistic(),
                series.job());
        MetricSeries joined = old.isEmpty() ? series : join(old.getFirst(), series);
        if (!old.isEmpty() && joined.equals(old.getFirst())) {
            return Changes.UNCHANGED;
        }
        database.ensureJob(series.job());
        try (PreparedStatement insert = database.prepare("INSERT OR REPLACE INTO metric"
                + " (job, run, metric, statistic, period_seconds, maximum, points) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, joined.job());
            insert.setString(2, joined.run());
            insert.setString(3, joined.metric());
            insert.setString(4, joined.statistic());
            insert.setInt(5, joined.periodSeconds());
            insert.setDouble(6, joined.maximum());
            insert.setBytes(7, pack(joined.points()));
            insert.executeUpdate();
        }
        return old.isEmpty() ? Changes.ADDED : Changes.CHANGED;
    }

    private static MetricSeries join(MetricSeries old, MetricSeries fresh) {
        if (old.periodSeconds() != fresh.periodSeconds()) {
            return old.periodSeconds() < fresh.periodSeconds() ? old : fresh;
        }
        Map<Instant, Double> points = new TreeMap<>();
        old.points().forEach(point -> points.put(point.at(), point.value()));
        fresh.points().forEach(point -> points.put(point.at(), point.value()));
        return new MetricSeries(
                fresh.job(),
                fresh.run(),
                fresh.metric(),
                fresh.statistic(),
                fresh.periodSeconds(),
                points.entrySet().stream()
                        .map(entry -> new Point(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static byte[] pack(List<Point> points) {
        ByteBuffer plain = ByteBuffer.allocate(points.size() * BYTES_OF_A_POINT);
        points.forEach(point -> plain.putLong(point.at().toEpochMilli()));
        points.forEach(point -> plain.putDouble(point.value()));
        return Zstd.compress(plain.array());
    }

    private static List<Point> unpack(byte[] packed) throws SQLException {
        try {
            long size = Zstd.getFrameContentSize(packed);
            if (size <= 0 || size > MOST_BYTES || size % BYTES_OF_A_POINT != 0) {
                throw new SQLException("the points of a metric are damaged");
            }
            ByteBuffer plain = ByteBuffer.wrap(Zstd.decompress(packed, (int) size));
            int count = (int) size / BYTES_OF_A_POINT;
            List<Point> points = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                points.add(new Point(
                        Instant.ofEpochMilli(plain.getLong(i * Long.BYTES)),
                        plain.getDouble(count * Long.BYTES + i * Double.BYTES)));
            }
            return points;
        } catch (IndexOutOfBoundsException | BufferUnderflowException | com.github.luben.zstd.ZstdException e) {
            throw new SQLException("the points of a metric are damaged", e);
        }
    }
}
