package dev.gluewise.app.desktop.timeline;

/** Which configuration is simulated below the logged run. */
public enum Target {
    RECOMMENDED("Recommended"),
    SELECTED("Selected"),
    CURRENT("As now");

    private final String label;

    Target(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
