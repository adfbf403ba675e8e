package dev.gluewise.analyzer.source.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gluewise.analyzer.source.account.AccessRight.Answer;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.pricing.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** The rights that an import takes, tried out over HTTP through the SDK's own clients. */
class AccountCheckTest extends AccountTest {
    private Connection checked(boolean metrics, boolean eventLogs) throws ProblemException {
        return AccountCheck.of(options(90, metrics, eventLogs), network(), CLOCK, Progress.NONE);
    }

    @Test
    void whatIsAllowedIsGrantedAndChangesNothing() throws Exception {
        aws.glue.job("orders", "--enable-spark-ui", "true", "--spark-event-logs-path", "s3://logs/spark/");
        aws.s3.put("logs/spark/app-1", "log", daysAgo(1));

        Connection connection = checked(true, true);

        assertThat(connection.region()).isEqualTo("eu-west-1");
        assertThat(connection.jobs()).containsExactly("orders");
        assertThat(connection.good()).isTrue();
        assertThat(connection.rights())
                .extracting(AccessRight::action, AccessRight::answer)
                .containsExactly(
                        tuple("glue:GetJobs", Answer.GRANTED),
                        tuple("glue:GetJobRuns", Answer.GRANTED),
                        tuple("cloudwatch:GetMetricData", Answer.GRANTED),
                        tuple("s3:ListBucket", Answer.GRANTED),
                        tuple("s3:GetObject", Answer.GRANTED));
        assertThat(workspace.jobNames()).isEmpty();
    }

    @Test
    void aRightThatIsMissingIsNamedAndTheOthersAreTriedAllTheSame() throws Exception {
        aws.glue.job("orders");
        aws.always("GetJobRuns", "", FakeAws.json(400, "AccessDeniedException"));

        Connection connection = checked(true, false);

        assertThat(connection.missing()).containsExactly("glue:GetJobRuns");
        assertThat(connection.good()).isFalse();
        assertThat(connection.rights().getLast().answer()).isEqualTo(Answer.GRANTED);
        assertThat(connection.rights().get(1).problem().orElseThrow().hint()).contains("glue:GetJobRuns");
    }

    @Test
    void whatCannotBeTriedIsSaidToBeUntried() throws Exception {
        Connection connection = checked(false, true);

        assertThat(connection.jobs()).isEmpty();
        assertThat(connection.rights())
                .extracting(AccessRight::answer)
                .containsExactly(Answer.GRANTED, Answer.UNTRIED, Answer.UNTRIED, Answer.UNTRIED);
        assertThat(connection.good()).isTrue();
    }

    @Test
    void aServiceThatIsDownSaysNothingOfTheRight() throws Exception {
        aws.always("GetJobs", "", FakeAws.json(500, "InternalServiceException"));

        AccessRight jobs = checked(false, false).rights().getFirst();

        assertThat(jobs.answer()).isEqualTo(Answer.FAILED);
        assertThat(jobs.problem().orElseThrow().message()).contains("500");
    }

    @Test
    void credentialsThatAreNotAcceptedEndIt() {
        aws.always("GetJobs", "", FakeAws.json(400, "ExpiredTokenException"));

        assertThatThrownBy(() -> checked(true, true))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("expired");
        assertThat(aws.calls()).hasSize(1);
    }
}
