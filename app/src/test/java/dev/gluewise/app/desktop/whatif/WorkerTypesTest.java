package dev.gluewise.app.desktop.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.source.CliHistory;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.app.desktop.backend.Offer;
import dev.gluewise.app.desktop.backend.StudyTerms;
import dev.gluewise.app.desktop.backend.WorkerChoice;
import dev.gluewise.app.desktop.backend.WorkspaceBackend;
import dev.gluewise.app.desktop.chart.Hue;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import dev.gluewise.app.desktop.task.HeldTaskRunner;
import dev.gluewise.app.sample.MadeSample;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.catalog.WorkerFamily;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.RateKey;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Worker types beside the usual ones, asked of a workspace with the history of one job. */
class WorkerTypesTest {
    private static final String JOB = "nightly";
    private static final Set<WorkerType> MEMORY =
            EnumSet.of(WorkerType.R_1X, WorkerType.R_2X, WorkerType.R_4X, WorkerType.R_8X);

    @TempDir
    private Path folder = Path.of("");

    private final DirectTaskRunner tasks = new DirectTaskRunner();

    @SuppressWarnings("NullAway.Init")
    private WorkspaceBackend backend;

    @SuppressWarnings("NullAway.Init")
    private WhatIfModel model;

    @BeforeEach
    void make() {
        backend = new WorkspaceBackend(folder.resolve("user"), BundledPrices.load(), MadeSample.CLOCK);
        model = new WhatIfModel(backend, tasks);
    }

    @AfterEach
    void close() {
        backend.close();
    }

    private void open() throws Exception {
        open("5.0", "glueetl", "us-east-1");
    }

    private void open(String glueVersion, String command, String region) throws Exception {
        Path file = folder.resolve("w.gluewise");
        try (Workspace workspace = Workspace.open(file)) {
            workspace.setRegion(region);
            CliHistory history = CliHistory.read(
                    List.of(written("jobs", jobs(glueVersion, command)), written("runs", runs(glueVersion))));
            workspace.saveHistory(history.jobs(), history.runs());
        }
        backend.open(file);
        backend.priceDesk().news().listen(model::pricesChanged);
        model.open(JOB);
    }

    private Path written(String name, String json) throws Exception {
        return Files.writeString(folder.resolve(name + ".json"), json);
    }

    private static String jobs(String glueVersion, String command) {
        return "{\"Jobs\":[{\"Name\":\"" + JOB + "\",\"GlueVersion\":\"" + glueVersion + "\",\"WorkerType\":\"G.2X\","
                + "\"NumberOfWorkers\":20,\"Command\":{\"Name\":\"" + command + "\"}}]}";
    }

    /** Ten minutes that no worker shortens, and work for the others. */
    private static String runs(String glueVersion) {
        StringBuilder runs = new StringBuilder("{\"JobRuns\":[");
        for (int run = 0; run < 6; run++) {
            int workers = run < 3 ? 20 : 10;
            long start = 1_763_000_000L - run * 86_400L;
            double seconds = 600 + 6_000.0 / (workers - 1) + run;
            runs.append(run == 0 ? "" : ",")
                    .append("{\"Id\":\"jr_" + run + "\",\"JobName\":\"" + JOB + "\",\"JobRunState\":\"SUCCEEDED\",")
                    .append("\"StartedOn\":" + start + ",\"CompletedOn\":" + (start + Math.round(seconds)) + ",")
                    .append("\"ExecutionTime\":" + Math.round(seconds) + ",\"WorkerType\":\"G.2X\",")
                    .append("\"NumberOfWorkers\":" + workers + ",\"GlueVersion\":\"" + glueVersion + "\"}");
        }
        return runs + "]}";
    }

    @Test
    void largeWorkersCanBeChosenAndAreNotAtFirst() throws Exception {
        open();

        assertThat(offer(WorkerType.G_12X)).isInstanceOfSatisfying(Offer.Had.class, had -> assertThat(had.doubts())
                .as("AWS names neither regions nor the first Glue version")
                .hasSize(2));
        assertThat(offer(WorkerType.G_16X)).isInstanceOf(Offer.Had.class);
        assertThat(allowed()).containsExactlyInAnyOrderElementsOf(WorkerType.USUAL);
        assertThat(plotted(WorkerType.G_12X)).isZero();
    }

    @Test
    void whatIsForJobsOfAnotherKindIsNotOffered() throws Exception {
        open();

        assertThat(choices())
                .extracting(WorkerChoice::type)
                .doesNotContain(WorkerType.G_025X, WorkerType.STANDARD, WorkerType.Z_2X);
    }

    @Test
    void aTickedTypeIsStudiedShownAndJudged() throws Exception {
        open();

        model.setAllowed(Set.of(WorkerType.G_12X, WorkerType.G_16X), true);

        assertThat(plotted(WorkerType.G_12X)).isPositive();
        assertThat(plotted(WorkerType.G_16X)).isPositive();
        assertThat(plotted(WorkerType.G_1X)).isPositive();
        assertThat(Meaning.hues(outcome().plotted()))
                .filteredOn(meaning -> meaning.hue().equals(Optional.of(Hue.OTHER)))
                .singleElement()
                .satisfies(meaning -> assertThat(meaning.text()).isEqualTo("G.12X, G.16X"));
        model.setAllowed(EnumSet.complementOf(EnumSet.of(WorkerType.G_12X)), false);
        assertThat(outcome().recommended().orElseThrow().configuration().workerType())
                .isEqualTo(WorkerType.G_12X);
    }

    @Test
    void aTickIsUndoneRedoneAndReset() throws Exception {
        open();
        int before = outcome().plotted().size();

        model.setAllowed(Set.of(WorkerType.G_12X), true);
        int wide = outcome().plotted().size();
        model.undo();

        assertThat(allowed()).containsExactlyInAnyOrderElementsOf(WorkerType.USUAL);
        assertThat(outcome().plotted()).hasSize(before);
        assertThat(model.termsProperty().get()).isEqualTo(StudyTerms.USUAL);
        assertThat(model.changed()).isFalse();

        model.redo();
        assertThat(allowed()).contains(WorkerType.G_12X);
        assertThat(outcome().plotted()).hasSize(wide);
        assertThat(model.changed()).isTrue();

        model.reset();
        assertThat(outcome().plotted()).hasSize(before);
        assertThat(model.changed()).isFalse();
    }

    @Test
    void aTickSurvivesGrownInputAndAnotherPrice() throws Exception {
        open();
        model.setAllowed(Set.of(WorkerType.G_16X), true);

        model.setInputScale(2);

        assertThat(plotted(WorkerType.G_16X)).isPositive();
        model.undo();
        assertThat(plotted(WorkerType.G_16X)).isPositive();
        model.undo();
        assertThat(plotted(WorkerType.G_16X)).isZero();
    }

    @Test
    void withoutAPriceATypeIsClosedAndAnEnteredPriceOpensIt() throws Exception {
        open();
        Offer.Unpriced unpriced = (Offer.Unpriced) offer(WorkerType.R_2X);
        assertThat(unpriced.key().family()).isEqualTo(WorkerFamily.MEMORY_OPTIMIZED);

        assertThat(model.enterPrice(unpriced.key(), "0.52")).isTrue();

        MEMORY.forEach(type -> assertThat(offer(type)).isInstanceOf(Offer.Had.class));
        assertThat(allowed()).as("opened, not ticked").doesNotContainAnyElementsOf(MEMORY);
        assertThat(plotted(WorkerType.R_2X)).isZero();

        model.setAllowed(MEMORY, true);
        assertThat(MEMORY).allSatisfy(type -> assertThat(plotted(type)).isPositive());
        CandidateRow some = outcome().plotted().stream()
                .filter(row -> row.configuration().workerType() == WorkerType.R_2X)
                .findFirst()
                .orElseThrow();
        assertThat(some.candidate().rate().usdPerDpuHour()).isEqualByComparingTo("0.52");
        assertThat(some.figures().cost()).isGreaterThan(Money.ZERO);

        model.undo();
        assertThat(outcome().plotted())
                .noneMatch(row -> MEMORY.contains(row.configuration().workerType()));
        assertThat(offer(WorkerType.R_2X)).as("a price is kept").isInstanceOf(Offer.Had.class);
    }

    @Test
    void whatIsNoPriceIsNotTaken() throws Exception {
        open();
        RateKey key = ((Offer.Unpriced) offer(WorkerType.R_1X)).key();

        for (String typed : List.of("", "free", "0", "-1", "1000")) {
            assertThat(model.enterPrice(key, typed)).as(typed).isFalse();
        }

        assertThat(offer(WorkerType.R_1X)).isInstanceOf(Offer.Unpriced.class);
    }

    @Test
    void whereTheRegionHasNoLargeWorkersThatIsSaid() throws Exception {
        open("5.0", "glueetl", "eu-west-3");

        Offer.Refused refused = (Offer.Refused) offer(WorkerType.G_4X);
        assertThat(refused.code()).isEqualTo("NOT_IN_REGION");
        assertThat(OfferText.refused(refused, "eu-west-3")).isEqualTo("not in eu-west-3");
        assertThat(refused.because()).contains("eu-west-3");
        assertThat(offer(WorkerType.G_2X)).isInstanceOf(Offer.Had.class);
    }

    @Test
    void aRegionWithoutAnyPriceSaysWhichIsMissingAndAnEnteredOneOpensTheJob() throws Exception {
        open("5.0", "glueetl", "ca-west-1");

        assertThat(model.studyProperty().get()).isEmpty();
        assertThat(model.problemProperty().get())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_PRICE))
                .hasValueSatisfying(problem ->
                        assertThat(problem.message()).startsWith("No price of a DPU-hour is known in ca-west-1: "));
        RateKey key = model.missingPriceProperty().get().orElseThrow();
        assertThat(key).isEqualTo(RateKey.spark("ca-west-1", PriceGeneration.GEN1, ExecutionClass.STANDARD));

        assertThat(model.enterPrice(key, "free")).isFalse();
        assertThat(model.missingPriceProperty().get()).hasValue(key);
        assertThat(model.enterPrice(key, "0,5")).isTrue();

        assertThat(model.missingPriceProperty().get()).isEmpty();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.studyProperty()
                        .get()
                        .orElseThrow()
                        .standardPrice()
                        .orElseThrow()
                        .usdPerDpuHour())
                .isEqualByComparingTo("0.5");
        assertThat(outcome().recommended()).isPresent();
    }

    @Test
    void whereTheGlueVersionIsTooOldThatIsSaidOfTypesFlexAndAutoScaling() throws Exception {
        open("2.0", "glueetl", "us-east-1");

        assertThat(offer(WorkerType.G_8X))
                .isInstanceOfSatisfying(Offer.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo("NEEDS_NEWER_GLUE"));
        assertThat(model.studyProperty().get().orElseThrow().flex())
                .isInstanceOfSatisfying(Offer.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo("FLEX_NEEDS_NEWER_GLUE"));
        assertThat(model.studyProperty().get().orElseThrow().autoScalingRefused())
                .hasValueSatisfying(refused -> assertThat(refused.because()).contains("3.0"));
    }

    @Test
    void streamingJobsMayHaveTheSmallestWorkersAndNoLargeOnes() throws Exception {
        open("5.0", "gluestreaming", "us-east-1");

        assertThat(offer(WorkerType.G_025X)).isInstanceOf(Offer.Had.class);
        assertThat(offer(WorkerType.G_4X))
                .isInstanceOfSatisfying(Offer.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo("ETL_ONLY"));
        assertThat(model.studyProperty().get().orElseThrow().flex()).isInstanceOf(Offer.Refused.class);
        model.setAllowed(Set.of(WorkerType.G_025X), true);
        assertThat(outcome().rows())
                .as("nothing is known of such a job at another size, which each of them says")
                .filteredOn(row -> row.configuration().workerType() == WorkerType.G_025X)
                .isNotEmpty()
                .allMatch(CandidateRow::excluded);
    }

    @Test
    void theOldAnswerStaysUntilTheWiderStudyIsThere() throws Exception {
        open();
        HeldTaskRunner held = new HeldTaskRunner();
        model = new WhatIfModel(backend, held);
        model.open(JOB);
        held.goOn();
        Outcome before = outcome();

        model.setAllowed(Set.of(WorkerType.G_12X), true);

        assertThat(allowed()).contains(WorkerType.G_12X);
        assertThat(model.simulatingProperty().get()).isTrue();
        assertThat(outcome()).isSameAs(before);

        held.goOn();
        assertThat(model.simulatingProperty().get()).isFalse();
        assertThat(plotted(WorkerType.G_12X)).isPositive();
    }

    @Test
    void whatIsTakenBackBeforeItIsStudiedIsNotShownLater() throws Exception {
        open();
        HeldTaskRunner held = new HeldTaskRunner();
        model = new WhatIfModel(backend, held);
        model.open(JOB);
        held.goOn();
        double before = outcome().current().orElseThrow().figures().cost().toDouble();

        model.setOwnPrice(Optional.of(new BigDecimal("0.88")));
        model.undo();
        held.goOn();

        assertThat(model.termsProperty().get()).isEqualTo(StudyTerms.USUAL);
        assertThat(outcome().current().orElseThrow().figures().cost().toDouble())
                .isEqualTo(before);
        assertThat(model.simulatingProperty().get()).isFalse();
    }

    private Outcome outcome() {
        return model.outcomeProperty().get().orElseThrow();
    }

    private Set<WorkerType> allowed() {
        return model.questionProperty().get().orElseThrow().workerTypes();
    }

    private List<WorkerChoice> choices() {
        return model.studyProperty().get().orElseThrow().workerTypes();
    }

    private Offer offer(WorkerType type) {
        return choices().stream()
                .filter(choice -> choice.type() == type)
                .findFirst()
                .orElseThrow()
                .offer();
    }

    private long plotted(WorkerType type) {
        return outcome().plotted().stream()
                .filter(row -> row.configuration().workerType() == type)
                .count();
    }
}
