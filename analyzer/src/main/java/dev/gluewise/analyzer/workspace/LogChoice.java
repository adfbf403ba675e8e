package dev.gluewise.analyzer.workspace;

import dev.gluewise.analyzer.evidence.StatedSize;
import java.util.Optional;

/**
 * What a user said of an event log.
 *
 * @param job the job it is of; empty to go by the log
 * @param size the size it ran on; empty to go by what else is known
 */
public record LogChoice(Optional<String> job, Optional<StatedSize> size) {
    /** The user said nothing. */
    public static final LogChoice NONE = new LogChoice(Optional.empty(), Optional.empty());
}
