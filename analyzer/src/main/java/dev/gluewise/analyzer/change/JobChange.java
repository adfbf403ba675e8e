package dev.gluewise.analyzer.change;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.pricing.catalog.Configuration;
import java.util.List;
import java.util.Optional;

/**
 * A change of a job's size.
 *
 * @param job the job
 * @param from the size in force
 * @param to the size wanted
 */
public record JobChange(JobIdentity job, Configuration from, Configuration to) {
    /** The change that an advice asks for; empty where it asks for none, or the size in force is not known. */
    public static Optional<JobChange> of(Advice advice) {
        return advice.changes() && advice.current().isPresent()
                ? advice.recommended()
                        .map(Candidate::configuration)
                        .map(wanted -> new JobChange(
                                advice.evidence().job(),
                                advice.current().orElseThrow().configuration(),
                                wanted))
                : Optional.empty();
    }

    /** What differs, setting by setting. */
    public List<SettingChange> settings() {
        return SettingChange.between(from, to);
    }

    /** The change back. */
    public JobChange undone() {
        return new JobChange(job, to, from);
    }
}
