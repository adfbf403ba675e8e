package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.analyzer.workspace.KeptFleetRows;
import dev.gluewise.analyzer.workspace.KeptRow;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceBook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of the fleet that were worked out earlier, as far as they still hold. May be used from several threads. */
final class KeptRows {
    /** To be raised with every change of what rows hold, or of how predictions, advice and findings are made. */
    private static final int METHOD = 4;

    /** What was finished so far is kept every so many rows, so that a cancel or a power cut loses little. */
    private static final int SAVED_AT_ONCE = 50;

    /**
     * A row that still holds.
     *
     * @param inWindow whether its thirty days are those of now; else its costs are of others
     */
    record Found(JobSummary row, boolean inWindow) {}

    private final KeptFleetRows rows;
    private final String fingerprint;
    private final Instant windowEnd;
    private final Map<String, KeptRow> kept;
    private final List<KeptRow> made = new ArrayList<>();

    private KeptRows(KeptFleetRows rows, String fingerprint, Instant windowEnd, Map<String, KeptRow> kept) {
        this.rows = rows;
        this.fingerprint = fingerprint;
        this.windowEnd = windowEnd;
        this.kept = kept;
    }

    static KeptRows in(Workspace workspace, PriceBook prices, Instant windowEnd) throws ProblemException {
        String fingerprint = fingerprint(workspace, prices);
        Map<String, KeptRow> kept = new HashMap<>();
        KeptFleetRows rows = workspace.fleetRows();
        for (KeptRow row : rows.all()) {
            if (row.fingerprint().equals(fingerprint)) {
                kept.put(row.job(), row);
            }
        }
        rows.expect(workspace.jobNames().stream()
                .filter(job -> !kept.containsKey(job))
                .toList());
        return new KeptRows(rows, fingerprint, windowEnd, kept);
    }

    /** Prices, region, the record of predictions, the language that sentences are in, and the program itself. */
    private static String fingerprint(Workspace workspace, PriceBook prices) throws ProblemException {
        String region = workspace.region();
        String all = String.join(
                "\n",
                String.valueOf(METHOD),
                region,
                prices.prices(region).toString(),
                workspace.trackRecord().toString(),
                Sentences.say("fleet.KEEP"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Optional<Found> find(String job) {
        return Optional.ofNullable(kept.get(job)).flatMap(row -> SummaryJson.read(row.content())
                .map(summary -> new Found(summary, row.windowEnd().equals(windowEnd))));
    }

    void add(JobSummary row) throws ProblemException {
        List<KeptRow> full = List.of();
        synchronized (made) {
            made.add(new KeptRow(row.job(), fingerprint, windowEnd, SummaryJson.write(row)));
            if (made.size() >= SAVED_AT_ONCE) {
                full = List.copyOf(made);
                made.clear();
            }
        }
        if (!full.isEmpty()) {
            rows.keep(full);
        }
    }

    /** Keeps what was added since. */
    void save() throws ProblemException {
        synchronized (made) {
            rows.keep(List.copyOf(made));
            made.clear();
        }
    }
}
