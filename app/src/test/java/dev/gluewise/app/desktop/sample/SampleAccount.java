package dev.gluewise.app.desktop.sample;

import dev.gluewise.analyzer.source.account.AccessRight;
import dev.gluewise.analyzer.source.account.AccessRight.Answer;
import dev.gluewise.analyzer.source.account.Connection;
import dev.gluewise.app.desktop.backend.AccountRequest;
import dev.gluewise.app.desktop.backend.AccountSource;
import dev.gluewise.app.desktop.backend.ImportResult;
import dev.gluewise.app.desktop.backend.ImportedItem;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A made-up account with two jobs, in which metrics may not be read. A profile called {@code expired} has expired. */
final class SampleAccount implements AccountSource {
    private static final Problem DENIED = Problem.in(
            "the metrics of runs",
            ProblemCode.ACCESS_DENIED,
            "These credentials may not ask for it.",
            "Allow their user or role the IAM action cloudwatch:GetMetricData; the guide has the whole policy.");

    private final Consumer<String> add;

    /** @param add takes the name of a job that is imported */
    SampleAccount(Consumer<String> add) {
        this.add = add;
    }

    @Override
    public List<String> profiles() {
        return List.of("default", "prod-readonly");
    }

    @Override
    public Connection test(AccountRequest request, Progress progress) throws ProblemException {
        requireCredentials(request);
        List<AccessRight> rights = new ArrayList<>();
        rights.add(new AccessRight("glue:GetJobs", "the list of jobs", Answer.GRANTED, Optional.empty()));
        rights.add(new AccessRight("glue:GetJobRuns", "the runs of stock_level", Answer.GRANTED, Optional.empty()));
        if (request.metricRuns().isPresent()) {
            rights.add(new AccessRight("cloudwatch:GetMetricData", "a metric", Answer.DENIED, Optional.of(DENIED)));
        }
        if (request.logRuns().isPresent()) {
            rights.add(new AccessRight("s3:ListBucket", "s3://acme-logs/spark/", Answer.GRANTED, Optional.empty()));
            rights.add(new AccessRight("s3:GetObject", "", Answer.UNTRIED, Optional.empty()));
        }
        return new Connection(
                request.region().orElse("eu-west-1"), List.of("stock_level", "stock_moves"), false, rights);
    }

    @Override
    public ImportResult importFrom(AccountRequest request, Progress progress) throws ProblemException {
        requireCredentials(request);
        List<String> jobs = List.of("stock_level", "stock_moves");
        jobs.forEach(add);
        List<ImportedItem> items = new ArrayList<>();
        items.add(imported("Job definitions", jobs, "2 read, 2 new, 0 changed"));
        items.add(imported("Runs", jobs, "184 read, 184 new, 0 changed"));
        if (request.metricRuns().isPresent()) {
            items.add(new ImportedItem.Skipped(
                    new ImportedItem.Subject("the metrics of runs", Optional.empty()), OptionalLong.empty(), DENIED));
        }
        return new ImportResult(items, jobs, List.of());
    }

    private static ImportedItem imported(String name, List<String> jobs, String summary) {
        return new ImportedItem.Imported(
                new ImportedItem.Subject(name, Optional.empty()),
                OptionalLong.empty(),
                jobs,
                summary,
                List.of(),
                Optional.empty());
    }

    private static void requireCredentials(AccountRequest request) throws ProblemException {
        if (request.profile().equals(Optional.of("expired"))) {
            throw new ProblemException(Problem.of(
                    ProblemCode.NO_CREDENTIALS,
                    "The AWS credentials have expired.",
                    "Sign in again, for instance with aws sso login, and import once more."));
        }
    }
}
