package dev.gluewise.app.desktop;

import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.backend.NamedWhatIf;
import dev.gluewise.app.desktop.backend.StudyTerms;
import dev.gluewise.app.desktop.backend.WhatIf;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.sample.SampleJob;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The made-up workspace in states that pictures are taken of. */
final class SampleStates {
    private SampleStates() {}

    /** A job whose size was changed to what it has now, as was recommended six weeks ago. */
    static Backend withChange() {
        SampleBackend backend = SampleBackend.opened();
        backend.changes().keep(SampleJob.ORDERS, Instant.parse("2026-10-08T12:00:00Z"));
        return backend;
    }

    /** The same for a deadline that most runs since then have missed. */
    static Backend withBrokenPromise() {
        SampleBackend backend = SampleBackend.opened();
        backend.changes()
                .keep(SampleJob.ORDERS, Instant.parse("2026-10-08T12:00:00Z"), Optional.of(Duration.ofMinutes(26)));
        return backend;
    }

    /** Two named questions beside the one on the screen. */
    static Backend withScenarios() {
        SampleBackend backend = SampleBackend.opened();
        Question asked = Question.withDeadline(Duration.ofMinutes(30));
        backend.scenarios()
                .keep(
                        SampleJob.ORDERS.name(),
                        new NamedWhatIf(
                                "Black Friday",
                                new WhatIf(
                                        Question.withDeadline(Duration.ofMinutes(45)),
                                        StudyTerms.USUAL.withInputScale(1.5))));
        backend.scenarios()
                .keep(
                        SampleJob.ORDERS.name(),
                        new NamedWhatIf(
                                "Negotiated price",
                                new WhatIf(asked, StudyTerms.USUAL.withPrice(Optional.of(new BigDecimal("0.38"))))));
        return backend;
    }
}
