package dev.gluewise.app.desktop.backend;

import dev.gluewise.app.desktop.task.Progress;

/** The progress of counted steps, as the desktop shows it. */
final class Steps {
    private Steps() {}

    /** @param what is counted, in the plural */
    static dev.gluewise.analyzer.task.Progress of(Progress progress, String what) {
        return new dev.gluewise.analyzer.task.Progress() {
            @Override
            public void at(int done, int of, String next) {
                progress.report(of == 0 ? -1 : (double) done / of, done + " of " + of + " " + what);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
