package dev.gluewise.analyzer.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.testing.MadeEvidence;
import dev.gluewise.analyzer.testing.MadeRun;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExpectedEndsTest {
    private static final Instant START = Instant.parse("2026-11-20T06:00:00Z");

    private static MadeRun running() {
        return MadeRun.of("made").id("jr_now").running().took(120);
    }

    private static MadeRun runningOn(Configuration size) {
        return running().startedOn(START).on(size);
    }

    private static Evidence with(MadeRun running, double... before) {
        List<GlueRun> runs = Stream.concat(Stream.of(running.run()), MadeRuns.succeeded("jr", before).stream())
                .toList();
        return MadeEvidence.of("made").ran(runs).inForce(MadeRuns.TEN).evidence();
    }

    private static ExpectedEnd of(Evidence evidence) {
        return ExpectedEnds.of(evidence, Optional.empty()).getFirst();
    }

    @Test
    void aRunIsExpectedToEndAfterItsStartUpAndThePredictedTimeAtItsSize() {
        ExpectedEnd end = of(with(runningOn(MadeRuns.TEN), 600, 605, 595, 610, 590));

        ExpectedEnd.Window window = end.window().orElseThrow();
        assertThat(end.run()).isEqualTo("jr_now");
        assertThat(window.likely()).isBetween(START.plusSeconds(600), START.plusSeconds(660));
        assertThat(window.early()).isBefore(window.likely());
        assertThat(window.late()).isAfter(window.likely());
        assertThat(end.unknownBecause()).isEmpty();
    }

    @Test
    void moreWorkersAreExpectedToEndSooner() {
        Configuration large = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 40);
        Evidence ten = with(runningOn(MadeRuns.TEN), 3600, 3610, 3590);
        Evidence forty = with(runningOn(large), 3600, 3610, 3590);

        assertThat(of(forty).window().orElseThrow().likely())
                .isBefore(of(ten).window().orElseThrow().likely());
    }

    @Test
    void whatCannotBeToldSaysWhy() {
        assertThat(of(with(running().on(MadeRuns.TEN), 600)))
                .satisfies(end -> assertThat(end.window()).isEmpty())
                .satisfies(end -> assertThat(end.unknownBecause()).contains("its start is not known"));
        assertThat(of(with(running().startedOn(START), 600)).unknownBecause()).contains("its size is not known");
        assertThat(of(with(runningOn(MadeRuns.TEN))).unknownBecause())
                .contains("no run of the job that ended well is known");
    }

    @Test
    void aRunThatHadNotEndedWhenTheWindowHadPassedIsOverdue() {
        Evidence evidence = with(runningOn(MadeRuns.TEN), 600, 605, 595);

        assertThat(ExpectedEnds.of(evidence, Optional.of(START.plus(Duration.ofMinutes(2)))))
                .noneMatch(ExpectedEnd::overdue);
        assertThat(ExpectedEnds.of(evidence, Optional.of(START.plus(Duration.ofDays(1)))))
                .allMatch(ExpectedEnd::overdue);
    }

    @Test
    void runsThatHaveEndedAreNotAmongThem() {
        assertThat(ExpectedEnds.anyRunning(MadeRuns.succeeded("jr", 600, 610))).isFalse();
        assertThat(ExpectedEnds.of(with(runningOn(MadeRuns.TEN), 600, 605), Optional.empty()))
                .hasSize(1);
    }
}
