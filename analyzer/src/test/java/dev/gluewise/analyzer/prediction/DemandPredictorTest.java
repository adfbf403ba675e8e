package dev.gluewise.analyzer.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.advice.MadeRuns;
import dev.gluewise.analyzer.evidence.DemandCurve;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.ResourceUse;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandPredictorTest {
    /** A minute of the driver, five minutes that 36 executors could have shared and 9 did, four that three shared. */
    private static final Evidence.MeasuredRun RUN = new Evidence.MeasuredRun(
            MadeRuns.run("jr_1", RunState.SUCCEEDED, 1, 600),
            new DemandCurve("jr_1", 60, moments(0, 36, 36, 36, 36, 36, 3, 3, 3, 3)),
            Optional.empty());

    /** Nine executors of four slots, all busy for five minutes and a third of them for four. */
    private static final double BUSY_SLOT_SECONDS = 5 * 60 * 36 + 4 * 60 * 12;

    private static List<DemandCurve.Moment> moments(double... needed) {
        Instant start = Instant.parse("2026-10-01T02:00:00Z");
        return IntStream.range(0, needed.length)
                .mapToObj(i -> new DemandCurve.Moment(start.plusSeconds(60L * i), needed[i], OptionalDouble.of(9)))
                .toList();
    }

    private static Configuration sized(int workers) {
        return Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, workers);
    }

    private static Prediction predict(Configuration configuration) {
        return new DemandPredictor(RUN, 1, FlexAssumption.USUAL)
                .predict(List.of(configuration))
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource({"10, 600", "19, 450", "37, 375", "100, 375", "4, 1200", "2, 3480"})
    void timeStretchesWhereDemandExceedsWhatThereIsAndEndsToFallWhereDemandEnds(int workers, double seconds) {
        assertThat(predict(sized(workers)).runTimeSeconds().median()).isCloseTo(seconds, within(0.01));
    }

    @Test
    void theFartherFromTheRunTheWiderTheInterval() {
        assertThat(width(predict(sized(19)))).isGreaterThan(width(predict(sized(10))));
    }

    @Test
    void moreInputTakesLongerAndIsLessSure() {
        Prediction twice = new DemandPredictor(RUN, 2, FlexAssumption.USUAL)
                .predict(List.of(sized(10)))
                .getFirst();

        assertThat(twice.runTimeSeconds().median()).isCloseTo(600 * Math.pow(2, 0.8), within(0.01));
        assertThat(width(twice)).isGreaterThan(width(predict(sized(10))));
    }

    @Test
    void spareCapacityIsAssumedSlower() {
        assertThat(predict(sized(10).with(ExecutionClass.FLEX)).runTimeSeconds().median())
                .isCloseTo(660, within(0.01));
    }

    @Test
    void allWorkersAreBilledWithTheMinimum() {
        assertThat(predict(sized(19)).dpuHours().median()).isCloseTo(19 * 450 / 3600.0, within(0.001));
    }

    private static Prediction predict(Configuration configuration, ResourceUse use) {
        return new DemandPredictor(
                        new Evidence.MeasuredRun(RUN.run(), RUN.demand(), Optional.of(use)), 1, FlexAssumption.USUAL)
                .predict(List.of(configuration))
                .getFirst();
    }

    private static ResourceUse use(OptionalDouble heap, OptionalDouble cpu, OptionalDouble skew, OptionalDouble tasks) {
        return new ResourceUse("jr_1", heap, heap, OptionalDouble.empty(), OptionalDouble.empty(), cpu, skew, tasks);
    }

    private static ResourceUse heap(double share) {
        return use(OptionalDouble.of(share), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static ResourceUse cpu(double share) {
        return use(OptionalDouble.empty(), OptionalDouble.of(share), OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static double mean(Configuration configuration, ResourceUse use) {
        return predict(configuration, use).runTimeSeconds().mean();
    }

    @Test
    void theFullerTheHeapTheMoreTwiceTheMemoryHelps() {
        Configuration memory = Configuration.fixed(GlueVersion.V5_1, WorkerType.R_1X, 10);

        assertThat(mean(memory, heap(0.9))).isLessThan(0.9 * mean(memory, heap(0.6)));
        assertThat(mean(memory, heap(0.6))).isLessThan(mean(memory, heap(0.3)));
        assertThat(mean(sized(10), heap(0.9)))
                .as("the size of the run itself, however full")
                .isCloseTo(mean(sized(10), heap(0.3)), within(0.01));
    }

    @Test
    void aFullHeapMakesOtherSizesLessSure() {
        assertThat(width(predict(sized(37), heap(0.9)))).isGreaterThan(width(predict(sized(37), heap(0.3))));
    }

    @Test
    void processorsThatWaitMakeMoreSlotsHelpLess() {
        // 36 of 36 slots busy for five minutes and 12 for four: 0.7 of all on average, of which 0.14 is a fifth.
        double usual = predict(sized(37)).runTimeSeconds().mean();

        assertThat(mean(sized(37), cpu(0.14))).isGreaterThan(1.1 * usual);
        assertThat(mean(sized(37), cpu(0.65))).isCloseTo(usual, within(0.01));
        assertThat(mean(sized(10), cpu(0.14)))
                .as("at the size of the run there is nothing to guess")
                .isCloseTo(predict(sized(10)).runTimeSeconds().mean(), within(0.01));
    }

    @Test
    void nothingIsPredictedBelowTheLongestTask() {
        // The mean task takes 90 s, the longest five times as long; a minute is the driver's.
        ResourceUse skewed = use(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(5),
                OptionalDouble.of(BUSY_SLOT_SECONDS / 90));

        assertThat(predict(sized(37), skewed).runTimeSeconds().median()).isCloseTo(60 + 5 * 90, within(0.01));
        assertThat(predict(sized(4), skewed).runTimeSeconds().median()).isCloseTo(1200, within(0.01));
    }

    private static double width(Prediction prediction) {
        return prediction.runTimeSeconds().quantile(0.95)
                / prediction.runTimeSeconds().quantile(0.05);
    }
}
