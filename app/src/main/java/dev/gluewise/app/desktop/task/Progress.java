package dev.gluewise.app.desktop.task;

/** How far a piece of work has come; called from the thread that does it. */
public interface Progress {
    /** Nobody listens, and nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void report(double fraction, String text) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Says how far the work is.
     *
     * @param fraction the done share, 0 to 1, or a negative number where it cannot be told
     * @param text what is being done, such as {@code 9 of 14 files}
     */
    void report(double fraction, String text);

    /** Whether the user no longer wants it: the work then ends soon and returns what it has. */
    boolean cancelled();
}
