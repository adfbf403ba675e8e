package dev.gluewise.analyzer.evidence;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.JobKind;
import java.util.Optional;

/**
 * A Glue job's definition as it was imported.
 *
 * @param name the job's name
 * @param configuration what it is set to; empty where that is no Spark job on known worker types
 * @param kind what runs it; empty where it does not say or Gluewise knows none such
 */
public record JobDefinition(String name, Optional<Configuration> configuration, Optional<JobKind> kind) {
    /** A definition that does not say what runs the job. */
    public JobDefinition(String name, Optional<Configuration> configuration) {
        this(name, configuration, Optional.empty());
    }
}
