package dev.gluewise.analyzer.replay;

import java.time.Instant;

/**
 * A line of a replay's log.
 *
 * @param at when it was said
 * @param text one line, in the language that was spoken then
 */
public record ReplayLine(Instant at, String text) {}
