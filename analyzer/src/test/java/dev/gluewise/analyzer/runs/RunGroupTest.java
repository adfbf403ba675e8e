package dev.gluewise.analyzer.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.advice.MadeRuns;
import dev.gluewise.analyzer.evidence.RunOutcome;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.spending.BilledRun;
import dev.gluewise.analyzer.testing.MadeRun;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunGroupTest {
    private static final Configuration FLEX = MadeRuns.TEN.with(ExecutionClass.FLEX);
    private static final String JDBC = "JDBC connection timed out";

    private static HistoricRun historic(MadeRun made) {
        return new HistoricRun(
                new BilledRun(made.run(), Optional.empty(), Money.ZERO), Optional.empty(), false, Optional.empty());
    }

    private static MadeRun made(int day, double seconds) {
        return MadeRuns.made("jr_" + day, day, seconds);
    }

    private static HistoricRun well(int day, double seconds, Configuration size) {
        return historic(made(day, seconds).on(size));
    }

    private static HistoricRun failed(int day, String error) {
        return historic(made(day, 60).ended(RunState.FAILED).saying(error));
    }

    private static HistoricRun stopped(int day) {
        return historic(made(day, 60).ended(RunState.STOPPED));
    }

    private static List<String> ids(RunGroup group) {
        return group.runs().stream().map(HistoricRun::id).toList();
    }

    private static List<HistoricRun> withThreeOnFlex() {
        List<HistoricRun> runs = new ArrayList<>();
        for (int day = 1; day <= 12; day++) {
            boolean flex = day >= 5 && day <= 7;
            runs.add(flex ? well(day, 1120 + day, FLEX) : well(day, 1000, MadeRuns.TEN));
        }
        return runs;
    }

    @Test
    void runsOnFlexBetweenOthersAreToldWithHowMuchSlowerTheyWere() {
        RunGroup group = RunGroup.among(withThreeOnFlex()).getFirst();

        assertThat(ids(group)).containsExactly("jr_5", "jr_6", "jr_7");
        assertThat(group).isInstanceOfSatisfying(RunGroup.OnFlex.class, flex -> assertThat(
                        flex.slower().orElseThrow())
                .isCloseTo(0.126, Offset.offset(1e-9)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theOrderInWhichTheyAreGivenDoesNotMatter(int seed) {
        List<HistoricRun> shuffled = new ArrayList<>(withThreeOnFlex());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(RunGroup.among(shuffled)).isEqualTo(RunGroup.among(withThreeOnFlex()));
    }

    @Test
    void aJobThatOnlyEverRanOnFlexAndOneRunAloneAreNothingToTell() {
        assertThat(RunGroup.among(List.of(well(1, 900, FLEX), well(2, 900, FLEX), well(3, 900, FLEX))))
                .isEmpty();
        assertThat(RunGroup.among(List.of(well(1, 900, MadeRuns.TEN), well(2, 990, FLEX), well(3, 900, MadeRuns.TEN))))
                .isEmpty();
    }

    @Test
    void whereTooFewOrdinaryRunsTellNothingIsSaidOfTheirPace() {
        List<RunGroup> groups = RunGroup.among(List.of(
                well(1, 900, MadeRuns.TEN), well(2, 900, MadeRuns.TEN), well(3, 990, FLEX), well(4, 990, FLEX)));

        assertThat(groups).singleElement().isInstanceOfSatisfying(RunGroup.OnFlex.class, flex -> assertThat(
                        flex.slower())
                .isEmpty());
    }

    @Test
    void failuresForOneReasonStandTogetherUntilOneForAnotherComes() {
        List<RunGroup> groups = RunGroup.among(List.of(
                failed(1, JDBC),
                well(2, 900, MadeRuns.TEN),
                failed(3, JDBC),
                failed(5, JDBC),
                failed(6, "No space left on device"),
                failed(8, "java.io.IOException: No space left on device"),
                failed(9, JDBC)));

        assertThat(groups)
                .extracting(RunGroupTest::ids)
                .containsExactly(List.of("jr_1", "jr_3", "jr_5"), List.of("jr_6", "jr_8"));
        assertThat(groups.getFirst()).isInstanceOfSatisfying(RunGroup.FailedAlike.class, alike -> {
            assertThat(alike.outcome()).isEqualTo(RunOutcome.FAILED_OTHERWISE);
            assertThat(alike.message()).contains(JDBC);
        });
        assertThat(groups.getLast()).isInstanceOfSatisfying(RunGroup.FailedAlike.class, alike -> {
            assertThat(alike.outcome()).isEqualTo(RunOutcome.DISK_FULL);
            assertThat(alike.message()).as("in the program's own words").isEmpty();
        });
    }

    @Test
    void whatDiffersFromFailureToFailureIsLeftOut() {
        List<RunGroup> groups = RunGroup.among(
                List.of(failed(1, "Error calling o123.write: refused"), failed(2, "Error calling o9.write: refused")));

        assertThat(groups).singleElement().isInstanceOfSatisfying(RunGroup.FailedAlike.class, alike -> assertThat(
                        alike.message())
                .contains("Error calling ….write: refused"));
    }

    @Test
    void figuresThatAllOfThemSayStay() {
        List<RunGroup> groups = RunGroup.among(List.of(failed(1, "port 5432 refused"), failed(2, "port 5432 refused")));

        assertThat(groups).singleElement().isInstanceOfSatisfying(RunGroup.FailedAlike.class, alike -> assertThat(
                        alike.message())
                .contains("port 5432 refused"));
    }

    @Test
    void failuresWithoutAnyWordAndRunsThatWereStoppedAreInNoGroup() {
        assertThat(RunGroup.among(List.of(failed(1, " "), failed(2, " "), stopped(3), stopped(4))))
                .isEmpty();
    }

    @Test
    void aFewRunsOnFlexMakeNoPeriodOfTheirOwnAndDoNotCountIntoItsCost() {
        List<SizePeriod> periods = SizePeriod.of(withThreeOnFlex());

        assertThat(periods).singleElement().satisfies(period -> {
            assertThat(period.size()).isEqualTo(MadeRuns.TEN);
            assertThat(period.resized()).isFalse();
            assertThat(period.runs()).isEqualTo(12);
        });
    }

    @Test
    void whereAJobStaysOnFlexAPeriodBegins() {
        List<HistoricRun> runs = withThreeOnFlex().subList(0, 7);

        assertThat(SizePeriod.of(runs)).extracting(SizePeriod::size).containsExactly(MadeRuns.TEN, FLEX);
    }
}
