package dev.gluewise.app.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.app.desktop.backend.PriceSummary;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.sample.SampleJob;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import dev.gluewise.app.desktop.text.Period;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.rates.RateKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DesktopModelTest {
    private static final RateKey STANDARD = RateKey.spark("us-east-1", PriceGeneration.GEN1, ExecutionClass.STANDARD);

    @Test
    void withoutAWorkspaceTheFirstPageHelpsToBegin() {
        DesktopModel model = model(SampleBackend.empty());

        assertThat(model.pageProperty().get()).isEqualTo(Page.FIRST_RUN);
        assertThat(model.statusProperty().get()).isEqualTo("No runs imported yet");
        model.backToJobs();
        assertThat(model.pageProperty().get()).isEqualTo(Page.FIRST_RUN);

        model.openSample();

        assertThat(model.pageProperty().get()).isEqualTo(Page.JOBS);
        assertThat(model.workspaceProperty().get()).isPresent();
        assertThat(model.jobs().jobsProperty().get()).hasSize(14);
        assertThat(model.statusProperty().get())
                .startsWith("Last import 20 Nov 2026, 06:02 · 14 jobs · ")
                .endsWith(" runs in 30 days");
    }

    @Test
    void theListOfJobsTellsOfABrokenPromiseUnlessItIsNotToBeChecked() {
        SampleBackend backend = SampleBackend.opened();
        backend.changes()
                .keep(SampleJob.ORDERS, Instant.parse("2026-10-08T12:00:00Z"), Optional.of(Duration.ofMinutes(26)));
        DesktopModel model = model(backend);
        assertThat(model.jobs().brokenPromise(SampleJob.ORDERS.name()))
                .singleElement()
                .asString()
                .contains("took longer than the deadline of 26 min");
        assertThat(model.jobs().brokenPromise("web_logs_compact")).isEmpty();

        model.openJob(SampleJob.ORDERS.name());
        model.job()
                .runs()
                .setChecked(backend.changes().of(SampleJob.ORDERS.name()).getFirst(), false);

        assertThat(model.jobs().brokenPromise(SampleJob.ORDERS.name())).isEmpty();
    }

    @Test
    void aDroppedLogBecomesAJobThatIsShown() {
        DesktopModel model = model(SampleBackend.empty());

        model.imports().importFiles(List.of(Path.of("/logs/nightly_load.zstd")));

        assertThat(model.pageProperty().get()).isEqualTo(Page.JOB);
        assertThat(model.whatIf().jobProperty().get()).isEqualTo("nightly_load");
        assertThat(model.whatIf().outcomeProperty().get()).isPresent();
        assertThat(model.summary().map(JobSummary::job)).hasValue("nightly_load");
    }

    @Test
    void severalNewJobsAreShownInTheList() {
        DesktopModel model = model(SampleBackend.opened());
        model.openJob("orders_enrich");

        model.imports().importFiles(List.of(Path.of("one.log"), Path.of("two.log")));

        assertThat(model.pageProperty().get()).isEqualTo(Page.JOBS);
        assertThat(model.jobs().jobsProperty().get()).hasSize(16);
    }

    @Test
    void neighboursOfAJobAreOneStepAway() {
        DesktopModel model = model(SampleBackend.opened());
        String first = model.jobs().shownProperty().get().getFirst().job();
        String second = model.jobs().shownProperty().get().get(1).job();
        model.openJob(first);
        assertThat(model.hasPrevious()).isFalse();

        model.nextJob();
        assertThat(model.whatIf().jobProperty().get()).isEqualTo(second);
        model.previousJob();
        assertThat(model.whatIf().jobProperty().get()).isEqualTo(first);
        model.previousJob();
        assertThat(model.whatIf().jobProperty().get()).isEqualTo(first);
    }

    @Test
    void aPriceThatOneWindowChangesReachesAllOthersAtOnce() {
        SampleBackend backend = SampleBackend.opened();
        DesktopModel here = model(backend);
        DesktopModel there = model(backend.another());
        here.start(Optional.empty());
        there.start(Optional.of("orders_enrich"));
        there.pricing().open();
        Money before = cost(there);
        List<JobSummary> listed = there.jobs().jobsProperty().get();

        here.pricing().selectedProperty().set(Optional.of(STANDARD));
        here.pricing().setOwn("0.88");

        assertThat(there.pricesProperty().get().standard().orElseThrow().usdPerDpuHour())
                .isEqualByComparingTo("0.88");
        assertThat(there.pricing().selectedEntry()).isEmpty();
        assertThat(there.pricing().pricesProperty().get())
                .filteredOn(entry -> entry.key().equals(STANDARD))
                .singleElement()
                .satisfies(entry -> assertThat(entry.own()).isTrue());
        assertThat(cost(there)).isNotEqualTo(before);
        assertThat(there.jobs().jobsProperty().get()).isNotSameAs(listed);
    }

    @Test
    void aWindowThatWasClosedHearsNoMoreOfPrices() {
        SampleBackend backend = SampleBackend.opened();
        DesktopModel here = model(backend);
        DesktopModel gone = model(backend.another());
        PriceSummary before = gone.pricesProperty().get();
        gone.close();

        here.pricing().selectedProperty().set(Optional.of(STANDARD));
        here.pricing().setOwn("0.88");

        assertThat(gone.pricesProperty().get()).isEqualTo(before);
    }

    private static Money cost(DesktopModel model) {
        return model.whatIf()
                .outcomeProperty()
                .get()
                .orElseThrow()
                .current()
                .orElseThrow()
                .figures()
                .cost();
    }

    @Test
    void aKeptDeadlineReachesTheList() {
        DesktopModel model = model(SampleBackend.opened());
        model.openJob("orders_enrich");

        model.whatIf().setDeadline(Optional.of(Duration.ofMinutes(34)));
        assertThat(model.summary().flatMap(JobSummary::deadline)).hasValue(Duration.ofMinutes(30));
        model.whatIf().keepDeadline();

        assertThat(model.summary().flatMap(JobSummary::deadline)).hasValue(Duration.ofMinutes(34));
    }

    @Test
    void anotherPeriodIsReadAndSaidEverywhere() {
        DesktopModel model = model(SampleBackend.opened());
        JobSummary month = model.jobs().row("orders_enrich").orElseThrow();

        model.jobs().periodProperty().set(Period.QUARTER);

        JobSummary quarter = model.jobs().row("orders_enrich").orElseThrow();
        assertThat(quarter.runs()).isEqualTo(3 * month.runs());
        assertThat(quarter.outlook()).isEqualTo(month.outlook());
        assertThat(model.jobs().shownPeriodProperty().get()).isEqualTo(Period.QUARTER);
        assertThat(model.period()).isEqualTo(Period.QUARTER);
        assertThat(model.statusProperty().get()).endsWith(" runs in 90 days");
    }

    @Test
    void aJobMayBeOpenedFromTheStart() {
        DesktopModel model = new DesktopModel(SampleBackend.opened(), new DirectTaskRunner(), ZoneOffset.UTC);

        model.start(Optional.of("orders_enrich"));

        assertThat(model.pageProperty().get()).isEqualTo(Page.JOB);
    }

    private static DesktopModel model(SampleBackend backend) {
        DesktopModel model = new DesktopModel(backend, new DirectTaskRunner(), ZoneOffset.UTC);
        model.start(Optional.empty());
        return model;
    }
}
