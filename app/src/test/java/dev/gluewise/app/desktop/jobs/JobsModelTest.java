package dev.gluewise.app.desktop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.pricing.billing.Money;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobsModelTest {
    private static final Progress NO_PROGRESS = new Progress() {
        @Override
        public void report(double fraction, String text) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    private final JobsModel model = new JobsModel(ZoneOffset.UTC);

    @Test
    void theFilterKnowsNoUpperAndLowerCase() {
        model.setJobs(List.of(row("Orders"), row("reorder"), row("clicks")));

        model.filterProperty().set(" ORDER ");

        assertThat(names()).containsExactly("Orders", "reorder");
        model.filterProperty().set("");
        assertThat(names()).hasSize(3);
    }

    @Test
    void groupsHoldWhatTheySay() {
        model.setJobs(SampleBackend.opened().jobs(NO_PROGRESS));

        assertThat(model.count(JobsModel.Group.ALL)).isEqualTo(14);
        assertThat(model.count(JobsModel.Group.AT_RISK))
                .isEqualTo(model.totalsProperty().get().atRisk().size())
                .isEqualTo(2);
        model.groupProperty().set(JobsModel.Group.FAILING);
        assertThat(model.shownProperty().get())
                .hasSize(model.count(JobsModel.Group.FAILING))
                .allMatch(row -> row.failedCost().isPositive());
    }

    @Test
    void aGroupThatHasBecomeEmptyIsLeft() {
        model.setJobs(SampleBackend.opened().jobs(NO_PROGRESS));
        model.groupProperty().set(JobsModel.Group.FAILING);

        model.setJobs(List.of(row("only")));

        assertThat(names()).containsExactly("only");
    }

    @Test
    void neighboursFollowTheOrderOfTheTable() {
        List<JobSummary> rows = List.of(row("a"), row("b"), row("c"));
        model.setJobs(rows);
        model.setOrder(List.of(rows.get(2), rows.get(0), rows.get(1)));

        assertThat(model.neighbour("a", 1)).hasValue("b");
        assertThat(model.neighbour("a", -1)).hasValue("c");
        assertThat(model.neighbour("b", 1)).isEmpty();
        assertThat(model.neighbour("gone", 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "売上集計_日次",
                "<script>alert(1)</script>",
                "a\tb\nc",
                "\u202Eevil",
                "%s %d {0} ${x}",
                "'; DROP TABLE jobs; --"
            })
    void anyNameIsANameAndNoMore(String name) {
        model.setJobs(List.of(row(name), row("other")));

        model.filterProperty().set(name);

        assertThat(names()).contains(name);
        assertThat(model.row(name)).isPresent();
    }

    @Test
    void aNameMayBeVeryLong() {
        String name = "x".repeat(255);
        model.setJobs(List.of(row(name)));

        model.filterProperty().set("xxx");

        assertThat(names()).containsExactly(name);
    }

    @Test
    @Timeout(5)
    void aHundredThousandJobsAreFilteredAtOnce() {
        model.setJobs(IntStream.range(0, 100_000).mapToObj(i -> row("job_" + i)).toList());

        model.filterProperty().set("job_99999");

        assertThat(names()).containsExactly("job_99999");
        assertThat(model.totalsProperty().get().jobs()).hasSize(100_000);
    }

    @Test
    void noJobsAreNoTrouble() {
        model.setJobs(List.of());

        assertThat(model.shownProperty().get()).isEmpty();
        assertThat(model.totalsProperty().get().measuredShare()).isEqualTo(1);
    }

    private List<String> names() {
        return model.shownProperty().get().stream().map(JobSummary::job).toList();
    }

    private static JobSummary row(String name) {
        return new JobSummary(
                name,
                Optional.empty(),
                1,
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Money.ZERO,
                Optional.empty(),
                "");
    }
}
