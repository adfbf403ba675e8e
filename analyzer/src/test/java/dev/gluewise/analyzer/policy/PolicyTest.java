package dev.gluewise.analyzer.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.policy.PolicyCheck.Result;
import dev.gluewise.analyzer.policy.PolicyCheck.Rule;
import dev.gluewise.analyzer.policy.PolicyCheck.Status;
import dev.gluewise.analyzer.testing.ExampleFleet;
import dev.gluewise.analyzer.testing.ExampleJob;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
    @TempDir
    Path folder;

    private Policy policy(String yaml) throws IOException, ProblemException {
        return PolicyReader.read(Files.writeString(folder.resolve("policy.yaml"), yaml));
    }

    private List<JobSummary> fleet() throws ProblemException {
        return ExampleFleet.of(
                folder,
                List.of(
                        ExampleJob.called("orders")
                                .on(WorkerType.G_2X, 20)
                                .stage(400, 6)
                                .stage(50, 60)
                                .runs(30),
                        ExampleJob.called("unknown")
                                .on(WorkerType.G_1X, 4)
                                .runs(0)
                                .withoutLog()));
    }

    @Test
    void eachBrokenLimitIsNamed() throws Exception {
        List<Result> results = PolicyCheck.of(policy("""
                        budgetPerMonth: 1
                        totalBudgetPerMonth: 100000
                        deadline: 10s
                        greatestWaste: 5
                        workerTypes: [G.1X]
                        mostWorkers: 20
                        flex: forbidden
                        """), fleet());

        assertThat(results)
                .filteredOn(result -> result.job().equals("orders"))
                .extracting(Result::rule, Result::status)
                .containsExactly(
                        tuple(Rule.BUDGET_PER_MONTH, Status.BROKEN),
                        tuple(Rule.DEADLINE, Status.BROKEN),
                        tuple(Rule.WASTE, Status.BROKEN),
                        tuple(Rule.WORKER_TYPE, Status.BROKEN),
                        tuple(Rule.MOST_WORKERS, Status.KEPT),
                        tuple(Rule.FLEX, Status.KEPT));
        assertThat(results.getLast())
                .extracting(Result::rule, Result::status)
                .containsExactly(Rule.TOTAL_BUDGET, Status.KEPT);
    }

    @Test
    void whatCannotBeToldIsNeitherKeptNorBroken() throws Exception {
        assertThat(PolicyCheck.of(policy("{deadline: 1h, greatestWaste: 5}"), fleet()))
                .filteredOn(result -> result.job().equals("unknown"))
                .extracting(Result::status)
                .containsExactly(Status.UNKNOWN, Status.UNKNOWN);
    }

    @Test
    void limitsOfSomeJobsWinOverThoseOfAll() throws Exception {
        Policy policy = policy("""
                mostWorkers: 10
                workerTypes: [G.1X]
                jobs:
                  "ord*": {mostWorkers: 30}
                """);

        assertThat(policy.of("orders").mostWorkers()).hasValue(30);
        assertThat(policy.of("orders").workerTypes()).isPresent();
        assertThat(policy.of("invoices").mostWorkers()).hasValue(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mostWorker: 3|There is no limit mostWorker.",
                "jobs: {a: {mostWorker: 3}}|There is no limit jobs.a.mostWorker.",
                "mostWorkers: many|mostWorkers is a whole number of 1 or more.",
                "greatestWaste: 130|greatestWaste is at most 100 percent.",
                "confidence: 30|confidence lies between 50 and 99.9 percent.",
                "deadline: soon|deadline is a time such as 30m, 1h30m or PT30M.",
                "workerTypes: [G.3X]|workerTypes: G.3X is no worker type.",
                "flex: maybe|flex is allowed or forbidden.",
                "budgetPerRun: -1|budgetPerRun is a number of 0 or more.",
                "[1, 2]|This is no policy: it holds no limits.",
                "a: [|This is no YAML."
            })
    void whateverIsNoLimitIsRefused(String yaml, String message) {
        assertThatThrownBy(() -> policy(yaml)).isInstanceOfSatisfying(ProblemException.class, fault -> assertThat(
                        fault.problem().message())
                .isEqualTo(message));
    }

    @Test
    void junitsXmlHoldsFailuresSkipsAndHostileNames() {
        String xml = JUnitXml.write(List.of(
                new Result("<a & \u0001\"b\">", Rule.WASTE, Status.BROKEN, "60 % of its cost"),
                new Result("c", Rule.FLEX, Status.KEPT, ""),
                new Result("", Rule.TOTAL_BUDGET, Status.UNKNOWN, "?")));

        assertThat(xml)
                .contains("tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\"")
                .contains("classname=\"&lt;a &amp; \uFFFD&quot;b&quot;&gt;\" name=\"WASTE\"")
                .contains("<failure message=\"60 % of its cost\"></failure>")
                .contains("<skipped message=\"?\"></skipped>");
    }
}
