package dev.gluewise.analyzer.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.ResourceUse;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run at ten R.1X workers, of 32 GB and 94 GB of disk each, is seen to need. */
class MetricNeedsTest {
    private static final Configuration OBSERVED = Configuration.fixed(GlueVersion.V5_1, WorkerType.R_1X, 10);

    private static MetricNeeds needs(double heap, double disk, double inputScale) {
        OptionalDouble unknown = OptionalDouble.empty();
        return new MetricNeeds(
                new Evidence.UsedRun(
                        MadeRuns.made("jr_1", 1, 600).on(OBSERVED).run(),
                        new ResourceUse(
                                "jr_1",
                                OptionalDouble.of(heap),
                                OptionalDouble.of(heap),
                                unknown,
                                OptionalDouble.of(disk),
                                unknown,
                                unknown,
                                unknown)),
                inputScale);
    }

    @ParameterizedTest
    @CsvSource({
        "0.4,  G_1X, 10, false", // half the memory, and less than half was used
        "0.55, G_1X, 10, true", // more than half was used
        "0.9,  G_1X, 40, true", // full, and more workers give a task no more of it
        "0.9,  R_2X, 5,  false" // the same for each slot
    })
    void memoryThatARunFilledIsNeeded(double heap, WorkerType type, int workers, boolean lacking) {
        assertThat(needs(heap, 0, 1).unmet(Configuration.fixed(GlueVersion.V5_1, type, workers)))
                .extracting(Statement::code)
                .isEqualTo(lacking ? List.of("LESS_MEMORY_AND_HEAP_FULL") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 1,   5,  false", // 470 GB were filled, and five workers have as much
        "0.5, 1,   4,  true",
        "0.5, 1.5, 7,  true", // half as much again with the input
        "0.5, 1.5, 8,  false",
        "0.9, 2,   12, false" // more disk than the run had is never held against a size
    })
    void diskThatARunFilledIsNeeded(double disk, double inputScale, int workers, boolean lacking) {
        assertThat(needs(0.1, disk, inputScale).unmet(Configuration.fixed(GlueVersion.V5_1, WorkerType.R_1X, workers)))
                .extracting(Statement::code)
                .isEqualTo(lacking ? List.of("LESS_DISK_THAN_FILLED") : List.of());
    }
}
