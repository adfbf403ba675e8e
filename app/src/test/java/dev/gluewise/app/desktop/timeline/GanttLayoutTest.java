package dev.gluewise.app.desktop.timeline;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.chart.Span;
import dev.gluewise.analyzer.timeline.RunComparison;
import dev.gluewise.analyzer.timeline.RunTimeline;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GanttLayoutTest {
    private static final Span TIME = new Span(0, 100);

    private static RunComparison runs(int stages) {
        JobProfile log = profile()
                .executors(2, 4)
                .job(job -> {
                    job.stage(0, tasks(8, seconds(2)));
                    for (int id = 1; id < stages; id++) {
                        job.stage(id, tasks(8, seconds(2))).after(id - 1);
                    }
                })
                .build();
        ProfileSimulator simulator = new ProfileSimulator(log, 1);
        Configuration size = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 5);
        return new RunComparison(RunTimeline.asLogged(simulator, log), size, RunTimeline.on(size, simulator, log));
    }

    private static List<Integer> stages(GanttLayout layout, boolean logged) {
        return layout.visible().stream()
                .map(GanttLayout.Placed::row)
                .filter(GanttRow.Lane.class::isInstance)
                .map(GanttRow.Lane.class::cast)
                .filter(lane -> lane.logged() == logged)
                .map(lane -> lane.lane().stage().id())
                .toList();
    }

    @Test
    void bothRunsStandAboveEachOtherInTheSameOrder() {
        GanttLayout layout = new GanttLayout(runs(4), TIME, 900, 700, 0);

        assertThat(stages(layout, true)).containsExactly(0, 1, 2, 3);
        assertThat(stages(layout, false)).containsExactly(0, 1, 2, 3);
        assertThat(layout.mostScroll()).isZero();
    }

    @Test
    void timeAndPlaceAreTurnedIntoEachOther() {
        GanttLayout layout = new GanttLayout(runs(4), new Span(10, 60), 900, 700, 0);

        assertThat(layout.x(10)).isEqualTo(layout.stages().x());
        assertThat(layout.x(60)).isCloseTo(layout.stages().right(), within(1e-6));
        assertThat(layout.secondsAt(layout.x(37))).isCloseTo(37, within(1e-9));
    }

    @Test
    void ofFiveHundredStagesOnlyThoseThatCanBeSeenAreLaidOut() {
        GanttLayout layout = new GanttLayout(runs(500), TIME, 900, 700, 3_000);

        assertThat(layout.visible()).hasSizeLessThan(60);
        assertThat(stages(layout, true)).isNotEmpty().allMatch(id -> id > 150);
        assertThat(layout.mostScroll()).isGreaterThan(10_000);
    }

    @Test
    void scrollingEndsAtTheLastStage() {
        GanttLayout layout = new GanttLayout(runs(500), TIME, 900, 700, 1e9);

        assertThat(layout.scroll()).isEqualTo(layout.mostScroll());
        assertThat(stages(layout, false)).endsWith(499);
    }

    @Test
    void aStageIsScrolledToUnlessItCanBeSeen() {
        GanttLayout layout = new GanttLayout(runs(500), TIME, 900, 700, 0);

        assertThat(layout.scrollTo(3)).isEmpty();
        double to = layout.scrollTo(300).orElseThrow();
        assertThat(stages(new GanttLayout(layout.runs(), TIME, 900, 700, to), true))
                .contains(300);
        assertThat(layout.scrollTo(9_999)).isEmpty();
    }

    @Test
    void thePointerFindsTheStageOfItsRow() {
        GanttLayout layout = new GanttLayout(runs(4), TIME, 900, 700, 0);
        double second = GanttRow.HEAD_HEIGHT + 2.5 * GanttRow.LANE_HEIGHT;

        assertThat(layout.laneAt(second).orElseThrow().lane().stage().id()).isEqualTo(1);
        assertThat(layout.laneAt(5)).isEmpty();
    }

    @Test
    void aDeadlineThatIsNearIsOnTheAxisAndOneFarOffIsNot() {
        RunComparison runs = runs(10);
        double longest = runs.logged().simulated().runTimeSeconds();

        assertThat(GanttLayout.everything(runs, Optional.of(Duration.ofSeconds((long) (longest * 1.4))))
                        .high())
                .isGreaterThan(longest * 1.3);
        assertThat(GanttLayout.everything(runs, Optional.of(Duration.ofHours(5)))
                        .high())
                .isLessThan(longest * 1.1);
    }

    @Test
    void aSmallWindowKeepsRoomForExecutors() {
        GanttLayout layout = new GanttLayout(runs(40), TIME, 500, 400, 0);

        assertThat(layout.executors(true).height()).isGreaterThanOrEqualTo(30);
        assertThat(layout.executors(false).bottom()).isLessThan(layout.axisY());
        assertThat(layout.stages().height()).isGreaterThan(100);
    }
}
