package dev.gluewise.app.desktop.job;

import dev.gluewise.app.desktop.text.Words;

/** What can be looked at of a job. */
public enum JobTab {
    WHAT_IF,
    TIMELINE,
    RUNS,
    VERIFY,
    NOTES;

    String label() {
        return Words.say("job.tab." + this);
    }
}
