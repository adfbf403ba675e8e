package dev.gluewise.analyzer.workspace;

import java.util.Optional;

/**
 * An object on S3 that was looked at.
 *
 * @param uri {@code s3://bucket/key}
 * @param etag S3's tag of its content
 * @param run the Glue run whose event log it is a part of; empty where it is none's
 */
public record SeenObject(String uri, String etag, Optional<String> run) {}
