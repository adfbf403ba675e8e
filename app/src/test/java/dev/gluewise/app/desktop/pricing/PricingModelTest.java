package dev.gluewise.app.desktop.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.desktop.pricing.PricingModel.Group;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.RateKey;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PricingModelTest {
    private static final RateKey STANDARD = RateKey.spark("us-east-1", PriceGeneration.GEN1, ExecutionClass.STANDARD);
    private static final RateKey FLEX = STANDARD.with(ExecutionClass.FLEX);

    private final AtomicInteger changes = new AtomicInteger();
    private final SampleBackend backend = SampleBackend.opened();
    private final PricingModel model = new PricingModel(backend, new DirectTaskRunner());

    @BeforeEach
    void open() {
        backend.priceDesk().news().listen(changes::incrementAndGet);
        model.open();
    }

    @Test
    void itBeginsWhereTheJobsRun() {
        assertThat(model.regionProperty().get()).contains("us-east-1");
        assertThat(model.pricesProperty().get())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.key().region()).isEqualTo("us-east-1"));
    }

    @Test
    void allRegionsStayChosenWhenThePageIsLeft() {
        model.regionProperty().set(Optional.empty());

        model.open();

        assertThat(model.regionProperty().get()).isEmpty();
        assertThat(model.pricesProperty().get())
                .extracting(entry -> entry.key().region())
                .contains("eu-west-1", "cn-north-1");
    }

    @Test
    void unknownPricesAreListedWithTheirReason() {
        model.groupProperty().set(Group.UNKNOWN);

        assertThat(model.pricesProperty().get())
                .hasSize(model.count(Group.UNKNOWN))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.price().amount()).isEmpty();
                    assertThat(entry.price().provenance().noteText()).isNotBlank();
                });
    }

    @Test
    void anOwnPriceIsInForceAtOnceAndTakenBackAgain() {
        model.selectedProperty().set(Optional.of(STANDARD));

        assertThat(model.setOwn("0,40")).isTrue();

        assertThat(model.selectedEntry().orElseThrow().own()).isTrue();
        assertThat(PriceText.figure(model.selectedEntry().orElseThrow().price()))
                .isEqualTo("$0.40");
        assertThat(changes).hasValue(1);
        model.selectedProperty().set(Optional.of(FLEX));
        assertThat(model.selectedEntry().orElseThrow().own())
                .as("what is worked out from it cannot be taken back")
                .isFalse();

        model.selectedProperty().set(Optional.of(STANDARD));
        model.removeOwn();

        assertThat(model.selectedEntry().orElseThrow().price().provenance().source())
                .isEqualTo(Provenance.Source.BUNDLED);
        assertThat(changes).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "cheap", "1000", "0.4.4"})
    void whatIsNoPriceChangesNothing(String typed) {
        model.selectedProperty().set(Optional.of(STANDARD));

        assertThat(model.setOwn(typed)).isFalse();

        assertThat(changes).hasValue(0);
    }

    @Test
    void aRefreshTellsWhatItBroughtAndWhatItLeftOut() {
        model.refresh();

        assertThat(PriceText.report(model.reportProperty().get().orElseThrow()))
                .anySatisfy(line -> assertThat(line).contains("1 region", "212 products"))
                .anySatisfy(line -> assertThat(line).contains("1 × Teleport-Hour"));
        assertThat(model.pricesProperty().get())
                .anySatisfy(entry ->
                        assertThat(entry.price().provenance().source()).isEqualTo(Provenance.Source.PRICING_API));
        assertThat(changes).hasValue(1);
        assertThat(model.refreshingProperty().get()).isEmpty();
    }

    @Test
    void aRefreshThatIsRefusedChangesNothing() {
        model.profileProperty().set("denied");

        model.refresh();

        assertThat(model.problemProperty().get().orElseThrow().code()).isEqualTo(ProblemCode.ACCESS_DENIED);
        assertThat(model.reportProperty().get()).isEmpty();
        assertThat(changes).hasValue(0);
    }
}
