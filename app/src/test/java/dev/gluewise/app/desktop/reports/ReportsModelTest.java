package dev.gluewise.app.desktop.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.report.ReportFormat;
import dev.gluewise.analyzer.report.ReportOutline;
import dev.gluewise.app.desktop.reports.ReportsModel.Scope;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import dev.gluewise.app.desktop.task.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportsModelTest {
    private final SampleBackend backend = SampleBackend.opened();
    private final ReadOnlyObjectWrapper<List<JobSummary>> fleet = new ReadOnlyObjectWrapper<>(List.of());
    private final ReportsModel model = new ReportsModel(backend, new DirectTaskRunner(), fleet.getReadOnlyProperty());

    @BeforeEach
    void load() {
        fleet.set(backend.jobs(Progress.NONE));
        model.setShown(true);
    }

    private ReportOutline outline() {
        return model.outlineProperty().get().orElseThrow();
    }

    @Test
    void atFirstAllJobsAreReportedOn() {
        assertThat(outline().jobs()).isEqualTo(model.jobs().size());
        assertThat(model.proposedName()).isEqualTo("Retail data platform-report.html");
    }

    @Test
    void oneJobAndSomeJobsCanBeChosen() {
        model.onJob("orders_enrich");

        assertThat(outline().jobs()).isEqualTo(1);
        assertThat(model.proposedName()).isEqualTo("orders_enrich-report.html");

        model.choose("returns_scd2", true);
        assertThat(outline().jobs()).isEqualTo(2);
        model.choose("returns_scd2", false);
        model.choose("orders_enrich", false);
        assertThat(model.request()).as("no job is chosen").isEmpty();
    }

    @Test
    void aJobThatIsGoneIsChosenNoLonger() {
        model.onJobs(Set.of("orders_enrich", "returns_scd2"));

        fleet.set(fleet.get().stream()
                .filter(job -> !job.job().equals("orders_enrich"))
                .toList());

        assertThat(model.chosenProperty().get()).containsExactly("returns_scd2");
    }

    @Test
    void aFixedTimeStampIsTakenWhereItIsOne() {
        model.fixedMomentProperty().set(true);
        assertThat(model.request()).isEmpty();
        model.momentProperty().set("yesterday");
        assertThat(model.momentUnderstood()).isFalse();

        model.momentProperty().set("2026-11-20T06:00:00Z");

        assertThat(outline().context().writtenAt()).isEqualTo(Instant.parse("2026-11-20T06:00:00Z"));
    }

    @Test
    void aReportIsWrittenWhereItIsWanted() {
        model.formatProperty().set(ReportFormat.PDF);

        model.export(Path.of("fleet.pdf"));

        assertThat(model.writtenProperty().get()).containsExactly(Path.of("fleet.pdf"));
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.runningProperty().get()).isEmpty();
    }

    @Test
    void aReportThatCannotBeWrittenSaysWhy() {
        model.export(Path.of("full"));

        assertThat(model.problemProperty().get().orElseThrow().message()).contains("no space left");
        assertThat(model.writtenProperty().get()).isEmpty();
    }

    @Test
    void withoutJobsThereIsNothingToReportOn() {
        fleet.set(List.of());

        assertThat(model.request()).isEmpty();
        assertThat(model.outlineProperty().get()).isEmpty();
    }

    @Test
    void nothingIsWorkedOutWhileThePageIsNotShown() {
        model.setShown(false);

        model.titleProperty().set("Quarter");

        assertThat(outline().context().title()).isNotEqualTo("Quarter");
        model.setShown(true);
        assertThat(outline().context().title()).isEqualTo("Quarter");
        assertThat(model.scopeProperty().get()).isEqualTo(Scope.ALL);
    }
}
