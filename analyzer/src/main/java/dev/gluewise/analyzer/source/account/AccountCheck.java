package dev.gluewise.analyzer.source.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gluewise.analyzer.glue.EffectiveArguments;
import dev.gluewise.analyzer.glue.GlueJson;
import dev.gluewise.analyzer.glue.GlueMetrics;
import dev.gluewise.analyzer.glue.GlueRecords;
import dev.gluewise.analyzer.source.account.AccessRight.Answer;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.glue.model.GetJobRunsRequest;
import software.amazon.awssdk.services.glue.model.GetJobsRequest;
import software.amazon.awssdk.services.glue.model.ListJobsRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Tries out, each call once, what an import from an account takes. Reads a page of jobs, a run and, where they are wanted,
 * one metric (which CloudWatch bills as one) and a byte of an event log; stores nothing.
 */
public final class AccountCheck {
    private static final int PAGE = 200;

    private interface Call<R> {
        R get() throws SdkException, IOException;
    }

    private final AccountClients clients;
    private final AccountOptions options;
    private final Instant now;
    private final List<AccessRight> rights = new ArrayList<>();

    private AccountCheck(AccountClients clients, AccountOptions options, Instant now) {
        this.clients = clients;
        this.options = options;
        this.now = now;
    }

    /**
     * Tries what an import with these options would ask for. A cancel ends it with what was found so far.
     *
     * @throws ProblemException where no region or no credentials can be had, or AWS does not accept them: nothing can be
     *     asked then
     */
    public static Connection of(AccountOptions options, Clock clock, Progress progress) throws ProblemException {
        return of(options, AccountClients.Network.USUAL, clock, progress);
    }

    static Connection of(AccountOptions options, AccountClients.Network network, Clock clock, Progress progress)
            throws ProblemException {
        try (AccountClients clients = AccountClients.open(options, network)) {
            return new AccountCheck(clients, options, clock.instant()).run(progress);
        }
    }

    private Connection run(Progress progress) throws ProblemException {
        List<JsonNode> wanted = new ArrayList<>();
        boolean more = false;
        Optional<JsonNode> page = jobs();
        if (page.isPresent()) {
            for (JsonNode job : GlueJson.field(page.get(), "Jobs")) {
                if (GlueRecords.name(job, "Name").filter(options::wants).isPresent()) {
                    wanted.add(job);
                }
            }
            more = GlueJson.text(page.get(), "NextToken").isPresent();
        }
        List<String> names = wanted.stream()
                .flatMap(job -> GlueRecords.name(job, "Name").stream())
                .toList();
        Optional<String> first = names.stream().findFirst();
        if (!options.tags().isEmpty() && !progress.cancelled()) {
            tags();
        }
        if (!progress.cancelled()) {
            runs(first);
        }
        if (options.metrics() && !progress.cancelled()) {
            metrics(first);
        }
        if (options.eventLogs() && !progress.cancelled()) {
            eventLogs(wanted);
        }
        return new Connection(clients.region(), names, more, rights);
    }

    private Optional<JsonNode> jobs() throws ProblemException {
        RawBody raw = new RawBody();
        return tried("glue:GetJobs", "the list of jobs", () -> {
            clients.glue()
                    .getJobs(GetJobsRequest.builder()
                            .maxResults(PAGE)
                            .overrideConfiguration(each -> each.putExecutionAttribute(RawBody.attribute(), raw))
                            .build());
            return raw.json();
        });
    }

    private void tags() throws ProblemException {
        tried("glue:ListJobs", "the list of jobs with these tags", () -> clients.glue()
                .listJobs(ListJobsRequest.builder()
                        .tags(options.tags())
                        .maxResults(1)
                        .build()));
    }

    private void runs(Optional<String> job) throws ProblemException {
        if (job.isEmpty()) {
            untried("glue:GetJobRuns");
            return;
        }
        tried("glue:GetJobRuns", "the runs of " + job.get(), () -> clients.glue()
                .getJobRuns(GetJobRunsRequest.builder()
                        .jobName(job.get())
                        .maxResults(1)
                        .build()));
    }

    private void metrics(Optional<String> job) throws ProblemException {
        GlueMetrics.Metric metric = GlueMetrics.JOB_METRICS.getFirst();
        GetMetricDataRequest request = GetMetricDataRequest.builder()
                .startTime(now.minus(Duration.ofHours(1)))
                .endTime(now)
                .metricDataQueries(query -> query.id("m0")
                        .metricStat(stat -> stat.metric(named -> named.namespace(GlueMetrics.NAMESPACE)
                                        .metricName(metric.name())
                                        .dimensions(dimension ->
                                                dimension.name("JobName").value(job.orElse("none"))))
                                .period(60)
                                .stat(metric.statistic())))
                .build();
        tried("cloudwatch:GetMetricData", "a metric", () -> clients.cloudWatch().getMetricData(request));
    }

    /** In the first place that a job writes its logs to. */
    private void eventLogs(List<JsonNode> jobs) throws ProblemException {
        Optional<S3Location> folder = jobs.stream()
                .flatMap(job -> EffectiveArguments.ofJob(job).eventLogPath().stream())
                .flatMap(path -> S3Location.of(path).stream())
                .map(S3Location::folder)
                .findFirst();
        if (folder.isEmpty()) {
            untried("s3:ListBucket");
            untried("s3:GetObject");
            return;
        }
        S3Location place = folder.get();
        Optional<S3Object> log = tried("s3:ListBucket", place.uri(), () -> clients.s3()
                        .listObjectsV2(ListObjectsV2Request.builder()
                                .bucket(place.bucket())
                                .prefix(place.key())
                                .maxKeys(PAGE)
                                .build()))
                .map(ListObjectsV2Response::contents)
                .flatMap(objects ->
                        objects.stream().filter(object -> object.size() > 0).findFirst());
        if (log.isEmpty()) {
            untried("s3:GetObject");
            return;
        }
        String key = log.get().key();
        tried("s3:GetObject", new S3Location(place.bucket(), key).uri(), () -> clients.s3()
                .getObjectAsBytes(GetObjectRequest.builder()
                        .bucket(place.bucket())
                        .key(key)
                        .range("bytes=0-0")
                        .build()));
    }

    private void untried(String action) {
        rights.add(new AccessRight(action, "", Answer.UNTRIED, Optional.empty()));
    }

    private <R> Optional<R> tried(String action, String what, Call<R> call) throws ProblemException {
        try {
            R answer = call.get();
            rights.add(new AccessRight(action, what, Answer.GRANTED, Optional.empty()));
            return Optional.of(answer);
        } catch (SdkException e) {
            AwsFaults.Fault fault = AwsFaults.of(e, action, what);
            if (fault.kind() == AwsFaults.Kind.CREDENTIALS) {
                throw new ProblemException(fault.problem(), e);
            }
            Answer answer = fault.kind() == AwsFaults.Kind.DENIED ? Answer.DENIED : Answer.FAILED;
            rights.add(new AccessRight(action, what, answer, Optional.of(fault.problem())));
        } catch (IOException e) {
            Problem problem = Problem.in(
                    what,
                    ProblemCode.UNREACHABLE_SERVICE,
                    "AWS answered with something that is no JSON.",
                    "Check --endpoint-url and the proxy.");
            rights.add(new AccessRight(action, what, Answer.FAILED, Optional.of(problem)));
        }
        return Optional.empty();
    }
}
