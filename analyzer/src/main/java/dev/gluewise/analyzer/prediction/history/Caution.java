package dev.gluewise.analyzer.prediction.history;

/** What makes a prediction less sure than its interval says. */
public enum Caution {
    /** Less memory for each slot than any run that is known to have ended well. */
    LESS_MEMORY_THAN_EVER("less memory per slot than any known run had, so it may run out of memory"),
    /** Fewer slots than ever, where a job may meet a memory cliff: public data show one in 12–15 % of such steps. */
    SMALLER_THAN_EVER("smaller than any known run, where memory may run out"),
    /** More than four times as many slots as ever. */
    FAR_LARGER_THAN_EVER("more than four times as large as any known run"),
    /** More than twice the largest input, or less than half the smallest. */
    OTHER_INPUT_THAN_EVER("an input far from any known run's"),
    /** The last runs took longer than the ones before them tell. */
    SLOWER_LATELY("the last runs were slower than those before them tell");

    private final String text;

    Caution(String text) {
        this.text = text;
    }

    /** In words, to follow the name of a configuration. */
    public String text() {
        return text;
    }
}
