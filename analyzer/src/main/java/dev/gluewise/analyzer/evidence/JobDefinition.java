package dev.gluewise.analyzer.evidence;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.JobKind;
import java.util.Optional;

/**
 * A Glue job's definition as it was imported.
 *
 * @param name the job's name
 * @param configuration what it is set to; empty where that is no Spark job on known worker types
 * @param details what else is known of it
 */
public record JobDefinition(String name, Optional<Configuration> configuration, JobDetails details) {
    /** A definition of which no more is known. */
    public JobDefinition(String name, Optional<Configuration> configuration) {
        this(name, configuration, JobDetails.NONE);
    }

    /** A definition of which no more is known than what runs the job. */
    public JobDefinition(String name, Optional<Configuration> configuration, Optional<JobKind> kind) {
        this(name, configuration, JobDetails.ofCommand(kind.map(JobKind::command)));
    }

    /** What runs the job; empty where it does not say or Gluewise knows none such. */
    public Optional<JobKind> kind() {
        return details.command().flatMap(JobKind::of);
    }
}
