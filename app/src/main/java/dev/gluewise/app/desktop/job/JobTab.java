package dev.gluewise.app.desktop.job;

/** What can be looked at of a job. */
public enum JobTab {
    WHAT_IF("What-if"),
    TIMELINE("Timeline"),
    RUNS("Runs"),
    VERIFY("Verify");

    private final String label;

    JobTab(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
