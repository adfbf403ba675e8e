package dev.gluewise.app.desktop.shell;

import java.util.Locale;

/** What fills the window. */
public enum Page {
    FIRST_RUN,
    JOBS,
    JOB,
    PRICING,
    REPORTS,
    SETTINGS;

    /** Whether the rail leads to it. */
    boolean inRail() {
        return this != FIRST_RUN && this != JOB;
    }

    /** Whether it shows what a workspace holds, so that there is nothing on it where none is open. */
    boolean needsWorkspace() {
        return this == JOBS || this == JOB || this == REPORTS;
    }

    /** Its entry in the rail while it is shown: a job stands under the list of jobs. */
    Page railEntry() {
        return this == JOB || this == FIRST_RUN ? JOBS : this;
    }

    /** Its name in identifiers and in keys of words. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
