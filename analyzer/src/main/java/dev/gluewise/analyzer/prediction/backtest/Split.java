package dev.gluewise.analyzer.prediction.backtest;

/** What a hidden run was predicted from. */
public enum Split {
    /** The runs of the job before it. */
    RUNS_BEFORE("runs before it"),
    /** The runs of the job at other sizes. */
    OTHER_SIZES("other sizes"),
    /** Another event log of the same job. */
    OTHER_LOG("another log of the job"),
    /** Its own event log, replayed on the executors that it had. */
    OWN_LOG("its own log, replayed");

    private final String label;

    Split(String label) {
        this.label = label;
    }

    /** In words, to follow "predicted from". */
    public String label() {
        return label;
    }
}
