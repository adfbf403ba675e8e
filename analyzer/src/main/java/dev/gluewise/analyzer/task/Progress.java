package dev.gluewise.analyzer.task;

/** Hears how far a piece of work has come; called from the thread that does it. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress NONE = (done, of, next) -> {};

    /**
     * @param done steps done
     * @param of steps in all
     * @param next what comes now, such as a file or a job
     */
    void at(int done, int of, String next);

    /**
     * How much has been read since the work began.
     *
     * @param read bytes, before they are unpacked
     */
    default void bytes(long read) {}

    /** Whether the work is no longer wanted: it then ends soon and gives what it has. */
    default boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }

    /**
     * What a part of the work tells.
     *
     * @param before steps of the whole that are done before it begins
     * @param all steps of the whole
     */
    default Progress part(int before, int all) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void at(int done, int of, String next) {
                whole.at(before + done, all, next);
            }

            @Override
            public void bytes(long read) {
                whole.bytes(read);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }
}
