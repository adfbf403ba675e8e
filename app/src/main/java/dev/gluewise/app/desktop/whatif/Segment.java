package dev.gluewise.app.desktop.whatif;

import dev.gluewise.app.desktop.text.Words;

/** Which candidates the table lists. */
public enum Segment {
    FRONTIER,
    MEETS_DEADLINE,
    ALL;

    public String label() {
        return Words.say("whatif.segment." + this);
    }

    /** Whether a candidate belongs to it; the frontier is shown with the current one beside it. */
    public boolean holds(CandidateRow row) {
        return switch (this) {
            case FRONTIER -> (row.candidate().onFrontier() && !row.excluded()) || row.recommended() || row.current();
            case MEETS_DEADLINE -> row.meetsDeadline();
            case ALL -> true;
        };
    }
}
