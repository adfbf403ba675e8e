package dev.gluewise.app.desktop;

import dev.gluewise.app.desktop.backend.WhatIf;
import dev.gluewise.app.desktop.whatif.CandidateRow;
import dev.gluewise.app.desktop.whatif.WhatIfModel;
import dev.gluewise.pricing.catalog.Configuration;
import java.time.Duration;
import java.util.Optional;

/** The what-if of a job in a window. */
final class WhatIfPage {
    private final DeskWindow window;

    WhatIfPage(DeskWindow window) {
        this.window = window;
    }

    private WhatIfModel model() {
        return window.model().whatIf();
    }

    Configuration recommended() {
        return window.asks(() -> model().outcomeProperty()
                .get()
                .orElseThrow()
                .recommended()
                .map(CandidateRow::configuration)
                .orElseThrow());
    }

    Optional<Duration> deadline() {
        return window.asks(() -> model().questionProperty().get().flatMap(question -> question.deadline()));
    }

    /** Waits until the deadline is that. */
    void hasDeadline(Duration deadline) {
        window.awaits("a deadline of " + deadline, () -> model().questionProperty()
                .get()
                .flatMap(question -> question.deadline())
                .equals(Optional.of(deadline)));
    }

    /** Drags the deadline's handle so many pixels to the right, and gives the deadline that it is then. */
    Duration dragsTheDeadline(double right) {
        Optional<Duration> before = deadline();
        window.drags("#deadline-handle", right);
        hasAnotherDeadlineThan(before.orElseThrow());
        return deadline().orElseThrow();
    }

    /** Waits until the deadline is another one. */
    void hasAnotherDeadlineThan(Duration before) {
        window.awaits("another deadline", () -> !model().questionProperty()
                .get()
                .flatMap(question -> question.deadline())
                .equals(Optional.of(before)));
    }

    /** All that is asked. */
    WhatIf asked() {
        return window.asks(() -> model().asked().orElseThrow());
    }

    /** Brings the controls on the screen, which stand behind the table where there is no room for both. */
    void showsTheControls() {
        if (!window.has("#deadline")) {
            window.clicks("#lower-what-if");
        }
        window.finds("#deadline");
    }

    /** All that the card of the recommendation says. */
    String card() {
        showsTheControls();
        return String.join("\n", window.shownTexts("#recommendation"));
    }

    /** Opens the sheet of the change. */
    ChangeSheet apply() {
        showsTheControls();
        window.clicks("#apply");
        window.finds("#apply-sheet");
        return new ChangeSheet(window);
    }
}
