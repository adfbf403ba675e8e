package dev.gluewise.app.desktop.timeline;

import dev.gluewise.app.desktop.text.Words;

/** Which configuration is simulated below the logged run. */
public enum Target {
    RECOMMENDED,
    SELECTED,
    CURRENT;

    String label() {
        return Words.say("timeline.target." + this);
    }
}
