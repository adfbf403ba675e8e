package dev.gluewise.app.desktop.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.workspace.JobNote;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.sample.SampleNotes;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import dev.gluewise.app.desktop.whatif.WhatIfModel;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class NotesModelTest {
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final SampleBackend backend = SampleBackend.opened();
    private final SampleNotes notes = backend.notes();
    private final WhatIfModel whatIf = new WhatIfModel(backend, tasks);
    private final NotesModel model = new NotesModel(whatIf, notes, tasks, ZoneOffset.UTC);

    private void shows(String job) {
        whatIf.open(job);
        model.setShown(true);
    }

    @Test
    void whatIsTypedIsKeptByItself() {
        shows("orders_enrich");

        model.textProperty().set("Twenty workers since the Black Friday of 2025.");

        assertThat(notes.of("orders_enrich").map(JobNote::text))
                .hasValue("Twenty workers since the Black Friday of 2025.");
        assertThat(model.stateProperty().get()).isEqualTo("Kept 20 Nov 2026, 09:30");
    }

    @Test
    void eachJobHasItsOwn() {
        shows("orders_enrich");
        model.textProperty().set("one");

        whatIf.open("events_dedupe_hourly");

        assertThat(model.textProperty().get()).isEmpty();
        assertThat(model.stateProperty().get()).isEmpty();
        model.textProperty().set("two");
        whatIf.open("orders_enrich");
        assertThat(model.textProperty().get()).isEqualTo("one");
        assertThat(notes.of("events_dedupe_hourly").map(JobNote::text)).hasValue("two");
    }

    @Test
    void whatIsTakenAwayIsGone() {
        shows("orders_enrich");
        model.textProperty().set("one");

        model.textProperty().set(" \n");

        assertThat(notes.of("orders_enrich")).isEmpty();
        assertThat(model.stateProperty().get()).isEmpty();
    }

    @Test
    void nothingIsReadBeforeItIsShown() throws Exception {
        notes.keep("orders_enrich", "kept earlier");
        whatIf.open("orders_enrich");
        assertThat(model.textProperty().get()).isEmpty();

        model.setShown(true);

        assertThat(model.textProperty().get()).isEqualTo("kept earlier");
    }

    @Test
    void whatCannotBeKeptIsNotLost() throws Exception {
        shows("orders_enrich");
        notes.setFull(true);

        model.textProperty().set("important");

        assertThat(model.problemProperty().get()).isPresent();
        whatIf.open("events_dedupe_hourly");
        assertThat(model.problemProperty().get()).isEmpty();
        whatIf.open("orders_enrich");
        assertThat(model.textProperty().get()).isEqualTo("important");

        notes.setFull(false);
        model.tryAgain();

        assertThat(notes.of("orders_enrich").map(JobNote::text)).hasValue("important");
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void whatWasNotKeptYetIsKeptBeforeTheWorkspaceGoes() throws Exception {
        shows("orders_enrich");
        notes.setFull(true);
        model.textProperty().set("important");
        notes.setFull(false);

        model.keepAll();

        assertThat(notes.of("orders_enrich").map(JobNote::text)).hasValue("important");
    }
}
