package dev.gluewise.analyzer.workspace;

/**
 * What storing did.
 *
 * @param added how many were not in the workspace before
 * @param changed how many were, and are brought up to date
 * @param unchanged how many were in it already
 */
public record Changes(int added, int changed, int unchanged) {
    public static final Changes NONE = new Changes(0, 0, 0);
    static final Changes ADDED = new Changes(1, 0, 0);
    static final Changes CHANGED = new Changes(0, 1, 0);
    static final Changes UNCHANGED = new Changes(0, 0, 1);

    public Changes plus(Changes other) {
        return new Changes(added + other.added, changed + other.changed, unchanged + other.unchanged);
    }

    /** How many there were in all. */
    public int total() {
        return added + changed + unchanged;
    }

    /** Whether anything in the workspace is other than before. */
    public boolean any() {
        return added + changed > 0;
    }
}
