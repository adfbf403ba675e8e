package dev.gluewise.app.desktop.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import dev.gluewise.app.desktop.whatif.CandidateRow;
import dev.gluewise.app.desktop.whatif.WhatIfModel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerifyModelTest {
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final WhatIfModel whatIf = new WhatIfModel(SampleBackend.opened(), tasks);
    private final VerifyModel model = new VerifyModel(whatIf, tasks);

    private CandidateRow recommended() {
        return whatIf.outcomeProperty().get().orElseThrow().recommended().orElseThrow();
    }

    @Test
    void theRecommendedSizeIsReplayedUnlessAnotherIsSelected() {
        whatIf.open("orders_enrich");
        assertThat(model.configuration()).contains(recommended().configuration());

        CandidateRow other =
                whatIf.outcomeProperty().get().orElseThrow().plotted().getLast();
        whatIf.selectedProperty().set(Optional.of(other.configuration()));

        assertThat(model.configuration()).contains(other.configuration());
    }

    @Test
    void theResultIsShownAndKept() {
        whatIf.open("orders_enrich");

        model.start();

        assertThat(model.resultProperty().get()).hasValueSatisfying(result -> {
            assertThat(result.request().configuration()).isEqualTo(recommended().configuration());
            assertThat(AgreementPanel.agreement(result)).isEqualTo("100 %");
        });
        assertThat(model.runningProperty().get()).isEmpty();
        whatIf.open("events_dedupe_hourly");
        assertThat(model.resultProperty().get()).isEmpty();
        whatIf.open("orders_enrich");
        assertThat(model.resultProperty().get()).isPresent();
    }

    @Test
    void theSameSizeAgainTakesThePlaceOfTheEarlierReplay() {
        whatIf.open("orders_enrich");
        model.start();
        model.start();
        assertThat(model.earlierProperty().get()).hasSize(1);

        whatIf.selectedProperty()
                .set(Optional.of(whatIf.outcomeProperty()
                        .get()
                        .orElseThrow()
                        .plotted()
                        .getLast()
                        .configuration()));
        model.start();

        assertThat(model.earlierProperty().get()).hasSize(2);
        model.choose(model.earlierProperty().get().getLast());
        assertThat(model.resultProperty().get().orElseThrow().request().configuration())
                .isEqualTo(recommended().configuration());
    }

    @Test
    void withoutALogItSaysWhatIsMissing() {
        whatIf.open("web_logs_compact");

        model.start();

        assertThat(model.problemProperty().get())
                .hasValueSatisfying(problem -> assertThat(problem.message()).contains("event log"));
        assertThat(model.resultProperty().get()).isEmpty();
    }
}
