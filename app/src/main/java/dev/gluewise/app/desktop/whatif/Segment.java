package dev.gluewise.app.desktop.whatif;

/** Which candidates the table lists. */
public enum Segment {
    FRONTIER("Frontier"),
    MEETS_DEADLINE("Meets deadline"),
    ALL("All");

    private final String label;

    Segment(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a candidate belongs to it; the current and the recommended one belong to each. */
    public boolean holds(CandidateRow row) {
        return switch (this) {
            case FRONTIER -> (row.candidate().onFrontier() && !row.excluded()) || row.recommended() || row.current();
            case MEETS_DEADLINE -> row.meetsDeadline() || row.current();
            case ALL -> true;
        };
    }
}
