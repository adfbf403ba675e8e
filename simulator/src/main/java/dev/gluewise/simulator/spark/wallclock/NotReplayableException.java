package dev.gluewise.simulator.spark.wallclock;

/** A plan that cannot be replayed truthfully in the way asked for. */
public final class NotReplayableException extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final String hint;

    NotReplayableException(String reason, String hint) {
        super(reason);
        this.reason = reason;
        this.hint = hint;
    }

    /** One sentence: why. */
    public String reason() {
        return reason;
    }

    /** One sentence: what to do. */
    public String hint() {
        return hint;
    }
}
