package dev.gluewise.analyzer.source.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.gluewise.analyzer.glue.GlueJson;
import dev.gluewise.analyzer.glue.GlueRecords;
import dev.gluewise.analyzer.source.ImportTally;
import dev.gluewise.analyzer.source.account.Work.Failed;
import dev.gluewise.analyzer.workspace.AccountHistory;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.analyzer.workspace.Workspace.RawJob;
import dev.gluewise.analyzer.workspace.Workspace.RawRun;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.glue.model.GetJobRunsRequest;
import software.amazon.awssdk.services.glue.model.GetJobsRequest;
import software.amazon.awssdk.services.glue.model.ListJobsRequest;

/** Definitions and runs. Glue gives runs per job, newest first, without a filter by time. */
final class RunFetcher {
    private static final int PAGE = 200;
    private static final String GET_JOBS = "glue:GetJobs";
    private static final String LIST_JOBS = "glue:ListJobs";
    private static final String GET_RUNS = "glue:GetJobRuns";

    private final AccountClients clients;
    private final Work work;
    private final Workspace workspace;
    private final AccountOptions options;
    private final ImportTally tally;

    RunFetcher(AccountClients clients, Work work, Workspace workspace, AccountOptions options, ImportTally tally) {
        this.clients = clients;
        this.work = work;
        this.workspace = workspace;
        this.options = options;
        this.tally = tally;
    }

    /** Stores the wanted jobs with their runs, and gives their names. */
    List<String> fetch() throws ProblemException {
        Map<String, JsonNode> definitions = definitions();
        List<String> names = List.copyOf(definitions.keySet());
        work.each(
                names,
                FetchStep.RUNS,
                name -> fetchRuns(name, definitions.getOrDefault(name, MissingNode.getInstance())));
        return names;
    }

    /** By name; where definitions may not be asked for, the names alone that are known otherwise. */
    private Map<String, JsonNode> definitions() throws ProblemException {
        Optional<Set<String>> tagged = Optional.empty();
        Map<String, JsonNode> wanted = new LinkedHashMap<>();
        if (!options.tags().isEmpty()) {
            tagged = Optional.of(taggedNames());
        }
        List<JsonNode> all = new ArrayList<>();
        boolean refused = false;
        try {
            @Nullable String token = null;
            do {
                GetJobsRequest.Builder request =
                        GetJobsRequest.builder().maxResults(PAGE).nextToken(token);
                JsonNode page = call(GET_JOBS, "", "the list of jobs", raw -> clients.glue()
                        .getJobs(request.overrideConfiguration(
                                        each -> each.putExecutionAttribute(RawBody.attribute(), raw))
                                .build()));
                GlueJson.field(page, "Jobs").forEach(all::add);
                token = nextToken(page, token);
            } while (token != null);
        } catch (Failed e) {
            // What was listed until then is imported all the same.
            refused = e.kind() == AwsFaults.Kind.DENIED;
        }
        for (JsonNode node : all) {
            Optional<String> name = GlueRecords.name(node, "Name");
            if (name.isPresent()) {
                take(name.get(), node, tagged, wanted);
            }
        }
        if (refused) {
            for (String name : tagged.isPresent() ? List.copyOf(tagged.get()) : workspace.jobNames()) {
                take(name, MissingNode.getInstance(), tagged, wanted);
            }
        }
        return wanted;
    }

    private void take(String name, JsonNode definition, Optional<Set<String>> tagged, Map<String, JsonNode> wanted) {
        if (options.wants(name) && (tagged.isEmpty() || tagged.get().contains(name))) {
            wanted.putIfAbsent(name, definition);
        }
    }

    private Set<String> taggedNames() {
        Set<String> names = new HashSet<>();
        try {
            @Nullable String token = null;
            do {
                ListJobsRequest.Builder request = ListJobsRequest.builder()
                        .tags(options.tags())
                        .maxResults(PAGE)
                        .nextToken(token);
                JsonNode page = call(LIST_JOBS, "", "the list of jobs with these tags", raw -> clients.glue()
                        .listJobs(request.overrideConfiguration(
                                        each -> each.putExecutionAttribute(RawBody.attribute(), raw))
                                .build()));
                GlueJson.field(page, "JobNames").forEach(name -> names.add(name.asText()));
                token = nextToken(page, token);
            } while (token != null);
        } catch (Failed e) {
            return names;
        }
        return names;
    }

    private void fetchRuns(String job, JsonNode definition) throws ProblemException {
        AccountHistory known = workspace.account().history(job);
        Instant downTo = known.fetchDownTo(options.since());
        List<JsonNode> nodes = new ArrayList<>();
        boolean complete = true;
        try {
            @Nullable String token = null;
            do {
                GetJobRunsRequest.Builder request = GetJobRunsRequest.builder()
                        .jobName(job)
                        .maxResults(PAGE)
                        .nextToken(token);
                JsonNode page = call(GET_RUNS, job, "the runs of " + job, raw -> clients.glue()
                        .getJobRuns(request.overrideConfiguration(
                                        each -> each.putExecutionAttribute(RawBody.attribute(), raw))
                                .build()));
                JsonNode runs = GlueJson.field(page, "JobRuns");
                runs.forEach(nodes::add);
                boolean reached = !runs.isEmpty()
                        && start(runs.get(runs.size() - 1))
                                .filter(start -> start.isBefore(downTo))
                                .isPresent();
                token = reached ? null : nextToken(page, token);
            } while (token != null);
        } catch (Failed e) {
            if (e.kind() != AwsFaults.Kind.DENIED || definition.isMissingNode()) {
                // All of a job or nothing: the next import asks for it again.
                return;
            }
            nodes.clear();
            complete = false;
        }
        store(job, definition, nodes, known, downTo, complete);
    }

    private void store(
            String job,
            JsonNode definition,
            List<JsonNode> nodes,
            AccountHistory known,
            Instant downTo,
            boolean complete)
            throws ProblemException {
        List<RawJob> jobs = definition.isMissingNode()
                ? List.of()
                : RawJob.of(definition).stream().toList();
        JsonNode arguments = definition.isMissingNode() ? workspace.rawJob(job) : definition;
        List<RawRun> runs = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (start(node).filter(start -> start.isBefore(options.since())).isEmpty()) {
                Optional<RawRun> run = RawRun.of(node, arguments)
                        .filter(read -> read.run().jobName().equals(job));
                run.ifPresentOrElse(
                        runs::add,
                        () -> tally.skip(Problem.in(
                                "a run of " + job,
                                ProblemCode.UNREADABLE_INPUT,
                                "It has no id, or names another job.",
                                "")));
            }
        }
        if (work.stopped()) {
            return;
        }
        tally.unknownSizes(job, nodes, arguments);
        if (!complete) {
            tally.history(workspace.saveHistory(jobs, runs));
            return;
        }
        Instant until = nodes.stream()
                .flatMap(node -> start(node).stream())
                .max(Comparator.naturalOrder())
                .or(known::completeUntil)
                .orElse(downTo);
        tally.history(workspace.account().saveJob(job, jobs, runs, known.sinceAfter(downTo), until));
    }

    private static Optional<Instant> start(JsonNode run) {
        return GlueJson.instant(run, "StartedOn");
    }

    private JsonNode call(String action, String scope, String what, Function<RawBody, Object> request) throws Failed {
        RawBody raw = new RawBody();
        Object answer = work.call(action, scope, what, () -> request.apply(raw));
        work.read(raw.size());
        try {
            return raw.json();
        } catch (IOException e) {
            throw new IllegalStateException("the SDK read " + answer + ", which is no JSON", e);
        }
    }

    private @Nullable String nextToken(JsonNode page, @Nullable String last) {
        String token = GlueJson.words(page, "NextToken").orElse(null);
        if (token == null || !token.equals(last)) {
            return token;
        }
        // A service that gives the same page for ever would otherwise be asked for ever.
        return null;
    }
}
