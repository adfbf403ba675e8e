package dev.gluewise.analyzer.workspace;

import java.time.Instant;

/**
 * What a user wrote down about a job.
 *
 * @param text as it was typed, with line breaks; not blank
 * @param writtenOn when it was last changed
 */
public record JobNote(String text, Instant writtenOn) {}
