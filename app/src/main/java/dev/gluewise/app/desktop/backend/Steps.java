package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.app.desktop.text.Words;

/** The progress of counted steps, as the desktop shows it. */
final class Steps {
    private Steps() {}

    /** @param what is counted: the code of its words, such as {@code files} */
    static dev.gluewise.analyzer.task.Progress of(Progress progress, String what) {
        return new dev.gluewise.analyzer.task.Progress() {
            @Override
            public void at(int done, int of, String next) {
                progress.report(
                        of == 0 ? -1 : (double) done / of,
                        Words.say("task.steps." + what, Figures.count(done), Figures.count(of)));
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
