package dev.gluewise.app.desktop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.source.account.Since;
import dev.gluewise.app.desktop.backend.AccountRequest;
import dev.gluewise.app.desktop.backend.ImportedItem;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import dev.gluewise.pricing.problem.ProblemCode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountModelTest {
    private final List<String> opened = new ArrayList<>();
    private final ImportModel imports =
            new ImportModel(SampleBackend.empty(), new DirectTaskRunner(), new HeardOfImports(opened::addAll));
    private final AccountModel model = imports.account();

    @Test
    void whatIsLeftOutIsTheUsual() {
        assertThat(model.request())
                .contains(new AccountRequest(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        new Since.Age(Duration.ofDays(90)),
                        OptionalInt.empty(),
                        OptionalInt.of(5),
                        Optional.empty()));
    }

    @Test
    void whatIsTypedIsAskedFor() {
        model.profileProperty().set(" prod-readonly ");
        model.regionProperty().set("ap-southeast-2");
        model.jobsProperty().set("orders_*");
        model.sinceProperty().set(" 2026-09-01 ");
        model.tagsProperty().set("team=data, env = prod=eu");
        model.metricsProperty().set(true);
        model.metricRunsProperty().set("3");
        model.logRunsProperty().set(" 12");
        model.endpointProperty().set("http://localhost:4566");

        assertThat(model.request())
                .contains(new AccountRequest(
                        Optional.of("prod-readonly"),
                        Optional.of("ap-southeast-2"),
                        Optional.of("orders_*"),
                        Map.of("team", "data", "env", "prod=eu"),
                        new Since.Day(LocalDate.parse("2026-09-01")),
                        OptionalInt.of(3),
                        OptionalInt.of(12),
                        Optional.of(URI.create("http://localhost:4566"))));
    }

    @ParameterizedTest
    @CsvSource({"Frankfurt, 90d, ''", "eu-west-1, 0d, ''", "eu-west-1, some, ''", "eu-west-1, 90d, localhost"})
    void whatIsNotUnderstoodIsNotAskedFor(String region, String since, String endpoint) {
        model.regionProperty().set(region);
        model.sinceProperty().set(since);
        model.endpointProperty().set(endpoint);

        assertThat(model.request()).isEmpty();
        assertThat(imports.importAccount()).isFalse();
        assertThat(opened).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"90d", "12w", "36h", "2026-09-01"})
    void fromWhenOnIsWrittenAsForTheCommandLine(String since) {
        model.sinceProperty().set(since);

        assertThat(model.sinceUnderstood()).isTrue();
        assertThat(model.request().orElseThrow().since())
                .isEqualTo(Since.parse(since).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90", "0d", "2026-13-01", "yesterday", "3 months"})
    void whatIsNeitherAnAgeNorADayIsSaidBesideTheField(String since) {
        model.sinceProperty().set(since);

        assertThat(model.sinceUnderstood()).isFalse();
        assertThat(model.request()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"team", "=data", "team=data, prod", "team=a,team=b"})
    void aTagIsAKeyAndAValue(String tags) {
        model.tagsProperty().set(tags);

        assertThat(model.tagsUnderstood()).isFalse();
        assertThat(model.request()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "some", "1001"})
    void theNumberOfRunsCountsOnlyWhereTheyAreWanted(String runs) {
        model.eventLogsProperty().set(false);
        model.logRunsProperty().set(runs);
        assertThat(model.request()).isPresent();

        model.eventLogsProperty().set(true);
        assertThat(model.logRunsUnderstood()).isFalse();
        assertThat(model.request()).isEmpty();
    }

    @Test
    void aTestNamesTheRightsThatAreMissing() {
        model.metricsProperty().set(true);

        model.test();

        assertThat(model.connectionProperty().get().orElseThrow().missing())
                .containsExactly("cloudwatch:GetMetricData");
        assertThat(model.policy()).contains("cloudwatch:GetMetricData", "glue:GetJobRuns", "s3:GetObject");
    }

    @Test
    void whatATestFoundGoesWithWhatItWasAbout() {
        model.test();

        model.profileProperty().set("other");

        assertThat(model.connectionProperty().get()).isEmpty();
    }

    @Test
    void credentialsThatHaveExpiredAreToldBesideTheFields() {
        model.profileProperty().set("expired");

        model.test();

        assertThat(model.problemProperty().get().orElseThrow().code()).isEqualTo(ProblemCode.NO_CREDENTIALS);
        assertThat(model.testingProperty().get()).isFalse();
    }

    @Test
    void anImportListsWhatItBroughtAndWhatItMayNotAskFor() {
        model.metricsProperty().set(true);

        assertThat(imports.importAccount()).isTrue();

        assertThat(opened).containsExactly("stock_level", "stock_moves");
        assertThat(imports.stepProperty().get()).isEqualTo(ImportModel.RESULT);
        assertThat(imports.shown())
                .singleElement()
                .isInstanceOfSatisfying(
                        ImportedItem.Skipped.class,
                        skipped -> assertThat(skipped.problem().hint()).contains("cloudwatch:GetMetricData"));
        assertThat(imports.summary()).isEqualTo("2 of 3 parts imported, 1 skipped");
    }

    @Test
    void anImportIsTriedAgainWithTheSameAccount() {
        model.metricsProperty().set(true);
        imports.importAccount();
        model.metricsProperty().set(false);

        imports.tryAgain();

        assertThat(imports.count(ImportModel.Group.SKIPPED)).isZero();
    }

    @Test
    void backForgetsTheResult() {
        model.profileProperty().set("expired");
        imports.importAccount();
        assertThat(imports.problemProperty().get()).isPresent();

        imports.back();

        assertThat(imports.stepProperty().get()).isEqualTo(1);
    }
}
