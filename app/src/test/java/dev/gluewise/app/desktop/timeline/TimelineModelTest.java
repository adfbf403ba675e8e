package dev.gluewise.app.desktop.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.spending.LoggedBill;
import dev.gluewise.analyzer.timeline.RunComparison;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import dev.gluewise.app.desktop.whatif.WhatIfModel;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.profile.JobProfile;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimelineModelTest {
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final WhatIfModel whatIf = new WhatIfModel(SampleBackend.opened(), tasks);
    private final TimelineModel model = new TimelineModel(whatIf, tasks, ZoneOffset.UTC);

    private Configuration shown() {
        return model.comparisonProperty()
                .get()
                .map(RunComparison::configuration)
                .orElseThrow();
    }

    @Test
    void nothingIsWorkedOutWhileItIsNotShown() {
        whatIf.open("orders_enrich");

        assertThat(model.comparisonProperty().get()).isEmpty();
    }

    @Test
    void theRecommendedSizeIsComparedWithTheLoggedRun() {
        whatIf.open("orders_enrich");
        model.setShown(true);

        assertThat(shown())
                .isEqualTo(whatIf.outcomeProperty()
                        .get()
                        .orElseThrow()
                        .recommended()
                        .orElseThrow()
                        .configuration());
        assertThat(model.simulatedRow()).isPresent();
    }

    @Test
    void itFollowsTheDeadline() {
        whatIf.open("orders_enrich");
        model.setShown(true);
        Configuration before = shown();

        whatIf.setDeadline(Optional.of(Duration.ofMinutes(120)));

        assertThat(shown()).isNotEqualTo(before);
        assertThat(model.deadline()).contains(Duration.ofMinutes(120));
    }

    @Test
    void theSizeInForceCanBeLookedAt() {
        whatIf.open("orders_enrich");
        model.setShown(true);

        model.targetProperty().set(Target.CURRENT);

        assertThat(shown())
                .isEqualTo(whatIf.outcomeProperty()
                        .get()
                        .orElseThrow()
                        .current()
                        .orElseThrow()
                        .configuration());
    }

    @Test
    void theSelectedCandidateCanBeLookedAt() {
        whatIf.open("orders_enrich");
        model.setShown(true);
        Configuration other =
                whatIf.outcomeProperty().get().orElseThrow().plotted().getLast().configuration();

        model.targetProperty().set(Target.SELECTED);
        whatIf.selectedProperty().set(Optional.of(other));

        assertThat(shown()).isEqualTo(other);
    }

    @Test
    void aJobWithoutALogSaysWhatIsMissing() {
        whatIf.open("web_logs_compact");
        model.setShown(true);

        assertThat(model.comparisonProperty().get()).isEmpty();
        assertThat(model.missingProperty().get()).contains("event log");
    }

    @Test
    void anyLoggedRunCanBeLookedAt() {
        whatIf.open("orders_enrich");
        model.setShown(true);
        assertThat(model.logged()).contains(model.runsProperty().get().getFirst());
        JobProfile older = model.runsProperty().get().getLast();

        model.runProperty().set(Optional.of(older));

        assertThat(model.logged()).contains(older);
        assertThat(model.name(older)).startsWith("run of ");
        whatIf.open("events_dedupe_hourly");
        assertThat(model.runProperty().get())
                .as("of another job the newest run is shown again")
                .isEmpty();
    }

    @Test
    void theCostOfTheLoggedRunIsKnownOrSaidToBeUnknown() {
        assertThat(model.bill()).as("no job is open").isEmpty();

        whatIf.open("orders_enrich");
        model.setShown(true);

        assertThat(model.bill())
                .as("the log has no executors, and names no run")
                .contains(new LoggedBill.NoSize());
    }

    @Test
    void aWholeLogHasNoRemarks() {
        whatIf.open("orders_enrich");
        model.setShown(true);

        assertThat(model.remarks()).isEmpty();
    }

    @Test
    void anotherJobTakesTheOldPictureAway() {
        whatIf.open("orders_enrich");
        model.setShown(true);

        whatIf.open("web_logs_compact");

        assertThat(model.comparisonProperty().get()).isEmpty();
        assertThat(model.chosenStage()).isEmpty();
    }

    @Test
    void withoutALoggedRunNoFindingsAreAddedUp() {
        whatIf.open("web_logs_compact");
        model.setShown(true);

        assertThat(model.oneAfterAnother()).isEmpty();
    }
}
