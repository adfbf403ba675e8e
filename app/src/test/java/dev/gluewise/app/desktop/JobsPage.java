package dev.gluewise.app.desktop;

import dev.gluewise.analyzer.advice.JobSummary;
import java.util.List;

/** The list of jobs in a window. */
final class JobsPage {
    private final DeskWindow window;

    JobsPage(DeskWindow window) {
        this.window = window;
    }

    /** Opens a job by two clicks on its row, and waits for its what-if. */
    WhatIfPage choose(String job) {
        window.doubleClicks(job);
        return opened(job);
    }

    /** The what-if of a job that was opened, once it is worked out. */
    WhatIfPage opened(String job) {
        window.awaits(
                "the what-if of " + job,
                () -> window.model().whatIf().jobProperty().get().equals(job)
                        && window.model().whatIf().outcomeProperty().get().isPresent());
        window.rests();
        return new WhatIfPage(window);
    }

    /** Waits until a job is listed. */
    void lists(String job) {
        window.awaits(job + " in the list", () -> window.model().jobs().row(job).isPresent());
        window.rests();
    }

    /** The jobs that are listed, in their order. */
    List<String> listed() {
        return window.asks(() -> window.model().jobs().shownProperty().get().stream()
                .map(JobSummary::job)
                .toList());
    }
}
