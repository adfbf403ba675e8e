package dev.gluewise.simulator.spark.logs;

/** The cluster cannot be used, or not so. */
final class UnusableClusterException extends Exception {
    private static final long serialVersionUID = 1;

    private final String hint;

    /**
     * @param reason one sentence: why
     * @param hint one sentence: what to do
     */
    UnusableClusterException(String reason, String hint) {
        super(reason);
        this.hint = hint;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String hint() {
        return hint;
    }
}
