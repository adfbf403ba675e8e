package dev.gluewise.analyzer.source.account;

import dev.gluewise.analyzer.source.ImportSummary;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** An account on a server in this process, and a workspace to import it into. */
abstract class AccountTest {
    static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    FakeAws aws;

    @SuppressWarnings("NullAway.Init")
    Workspace workspace;

    Duration attemptTimeout = Duration.ofSeconds(20);

    @BeforeEach
    void open() throws IOException, ProblemException {
        aws = new FakeAws();
        workspace = Workspace.open(folder.resolve("account.gluewise"));
    }

    @AfterEach
    void close() {
        workspace.close();
        aws.close();
    }

    /** So many days before now. */
    static Instant daysAgo(double days) {
        return NOW.minusMillis(Math.round(days * 86_400_000));
    }

    AccountOptions options(int days, boolean metrics, boolean eventLogs) {
        return new AccountOptions(
                Optional.empty(),
                Optional.of("eu-west-1"),
                Optional.of(aws.endpoint()),
                Optional.empty(),
                Map.of(),
                NOW.minus(Duration.ofDays(days)),
                metrics,
                eventLogs,
                AccountOptions.USUAL_RUNS_WITH_METRICS,
                AccountOptions.USUAL_LOGS_PER_JOB);
    }

    ImportSummary imported() throws ProblemException {
        return imported(options(90, false, false));
    }

    ImportSummary imported(AccountOptions options) throws ProblemException {
        return imported(options, Progress.NONE);
    }

    ImportSummary imported(AccountOptions options, Progress progress) throws ProblemException {
        return AccountImport.into(workspace, options, network(), CLOCK, progress);
    }

    AccountClients.Network network() {
        return new AccountClients.Network(
                Optional.of(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret"))),
                Optional.of(BackoffStrategy.retryImmediately()),
                attemptTimeout);
    }
}
