package dev.gluewise.analyzer.evidence;

import dev.gluewise.pricing.catalog.GlueVersion;

/**
 * Which job advice is about.
 *
 * @param name the Glue job's name, or the Spark application's where no job is known
 * @param glueVersion the version it runs on
 * @param region AWS region code, such as {@code us-east-1}
 */
public record JobIdentity(String name, GlueVersion glueVersion, String region) {}
