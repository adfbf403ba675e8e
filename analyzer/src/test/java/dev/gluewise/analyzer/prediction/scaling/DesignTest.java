package dev.gluewise.analyzer.prediction.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignTest {
    private static List<Dimension> dimensions(Design design) {
        return IntStream.range(0, design.size()).mapToObj(design::dimension).toList();
    }

    @Test
    void onlyWhatSomeRunIsKnownByCounts() {
        assertThat(dimensions(Design.of(List.of(Shapes.of(8).took(60)))))
                .containsExactly(new Dimension.Size(true), new Dimension.Flex());
        assertThat(dimensions(Design.of(List.of(
                        Shapes.of(8).took(60),
                        Shapes.of(8).reading(10).with("rows", 5).took(60)))))
                .containsExactly(
                        new Dimension.Size(true),
                        new Dimension.Input(),
                        new Dimension.Flex(),
                        new Dimension.Parameter("rows", true, 5));
    }

    @Test
    void whereOneRunsSlotsAreUnknownAllAreComparedByExecutors() {
        RunShape known = Shapes.of(9).shape();
        RunShape unknown = new RunShape(
                5,
                OptionalDouble.empty(),
                known.slotsPerWorker(),
                known.workerType(),
                known.memoryGbPerSlot(),
                known.inputGb(),
                false,
                "",
                known.parameters());

        Design design = Design.of(List.of(new PastRun(known, 60), new PastRun(unknown, 60)));

        assertThat(design.dimension(0)).isEqualTo(new Dimension.Size(false));
        // Eight executors and four.
        assertThat(design.range(0)).isCloseTo(Math.log(2), within(1e-12));
    }

    @Test
    void runsStandAroundTheirMiddleAndTheUnknownInIt() {
        Design design = Design.of(List.of(
                Shapes.of(4).reading(10).took(60),
                Shapes.of(16).reading(1_000).took(60),
                Shapes.of(8).took(60)));

        assertThat(design.place(Shapes.of(16).reading(1_000).shape())[0]).isCloseTo(Math.log(2), within(1e-12));
        assertThat(design.place(Shapes.of(16).reading(1_000).shape())[1]).isCloseTo(Math.log(10), within(1e-12));
        assertThat(design.place(Shapes.of(8).shape())[1]).isZero();
        assertThat(design.range(1)).isCloseTo(Math.log(100), within(1e-12));
        assertThat(design.range(2)).isZero();
    }

    @Test
    void aSlipOfThePenStandsNoFartherThanTenFromTheMiddle() {
        Design design = Design.of(List.of(Shapes.of(8).with("limit", 100).took(60)));

        assertThat(design.place(Shapes.of(8).with("limit", 0).shape())[2]).isEqualTo(-10);
        assertThat(design.place(Shapes.of(8).with("limit", 1e90).shape())[2]).isEqualTo(10);
        assertThat(design.place(Shapes.of(8).with("limit", -1).shape())[2]).isZero();
    }

    /** A parameter that is nothing or less somewhere has no log: it is measured by how far it is spread. */
    @ParameterizedTest
    @CsvSource({"0, 50, false, 50", "-20, 20, false, 40", "2, 18, true, 16", "0, 0, false, 1", "-7, -7, false, 7"})
    void aParameterIsMeasuredByItsLogOrByItsSpread(double least, double most, boolean logarithmic, double scale) {
        Design design = Design.of(List.of(
                Shapes.of(8).with("p", least).took(60),
                Shapes.of(8).with("p", most).took(60)));

        assertThat(design.dimension(2)).isEqualTo(new Dimension.Parameter("p", logarithmic, scale));
        double away = logarithmic ? Math.log(most / least) / 2 : (most - least) / scale / 2;
        assertThat(design.place(Shapes.of(8).with("p", most).shape())[2]).isCloseTo(away, within(1e-12));
    }
}
