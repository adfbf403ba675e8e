package dev.gluewise.app.desktop.sample;

import dev.gluewise.analyzer.workspace.JobNote;
import dev.gluewise.app.desktop.backend.Notes;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Notes in memory, on a disk that may be full. */
public final class SampleNotes implements Notes {
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    private final Map<String, JobNote> kept = new HashMap<>();
    private boolean full;

    /** From now on nothing more can be kept, or again everything. */
    public void setFull(boolean now) {
        full = now;
    }

    @Override
    public Optional<JobNote> of(String job) {
        return Optional.ofNullable(kept.get(job));
    }

    @Override
    public Optional<JobNote> keep(String job, String text) throws ProblemException {
        if (full) {
            throw new ProblemException(
                    Problem.of(ProblemCode.UNWRITABLE_OUTPUT, "The disk is full.", "Make room and try again."));
        }
        if (text.isBlank()) {
            kept.remove(job);
        } else {
            kept.put(job, new JobNote(text, NOW));
        }
        return of(job);
    }
}
