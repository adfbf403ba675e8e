package dev.gluewise.analyzer.evidence;

import dev.gluewise.pricing.catalog.Configuration;
import java.util.Optional;

/**
 * A Glue job's definition as it was imported.
 *
 * @param name the job's name
 * @param configuration what it is set to; empty where that is no Spark job on known worker types
 */
public record JobDefinition(String name, Optional<Configuration> configuration) {}
