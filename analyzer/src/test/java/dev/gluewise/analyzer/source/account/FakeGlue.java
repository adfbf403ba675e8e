package dev.gluewise.analyzer.source.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Glue's part of the server: jobs by name, their runs newest first, pages with tokens. */
final class FakeGlue {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "application/x-amz-json-1.1";

    private final Map<String, ObjectNode> jobs = new TreeMap<>();
    private final Map<String, Map<String, String>> tags = new TreeMap<>();
    private final Map<String, List<ObjectNode>> runs = new TreeMap<>();
    private int pageSize = 1_000;

    /** Fewer records a page than are asked for, as Glue gives where they are large. */
    void pageSize(int size) {
        pageSize = size;
    }

    synchronized ObjectNode job(String name, String... arguments) {
        ObjectNode job = JSON.createObjectNode();
        job.put("Name", name)
                .put("GlueVersion", "4.0")
                .put("WorkerType", "G.1X")
                .put("NumberOfWorkers", 10)
                .put("LastModifiedOn", 1.7e9)
                .put("NewFieldOfNextYear", "kept");
        job.putObject("Command").put("Name", "glueetl").put("ScriptLocation", "s3://code/" + name + ".py");
        ObjectNode defaults = job.putObject("DefaultArguments");
        for (int i = 0; i < arguments.length; i += 2) {
            defaults.put(arguments[i], arguments[i + 1]);
        }
        jobs.put(name, job);
        runs.putIfAbsent(name, new ArrayList<>());
        return job;
    }

    synchronized void tag(String job, Map<String, String> ofJob) {
        tags.put(job, ofJob);
    }

    synchronized ObjectNode run(String job, String id, Instant start, int seconds) {
        ObjectNode run = JSON.createObjectNode();
        run.put("Id", id)
                .put("JobName", job)
                .put("Attempt", 0)
                .put("JobRunState", "SUCCEEDED")
                .put("StartedOn", start.toEpochMilli() / 1000.0)
                .put("CompletedOn", start.plusSeconds(seconds + 30L).toEpochMilli() / 1000.0)
                .put("LastModifiedOn", start.plusSeconds(seconds + 30L).toEpochMilli() / 1000.0)
                .put("ExecutionTime", seconds)
                .put("GlueVersion", "4.0")
                .put("WorkerType", "G.1X")
                .put("NumberOfWorkers", 10);
        runs.computeIfAbsent(job, name -> new ArrayList<>()).add(run);
        runs.get(job)
                .sort(Comparator.comparingDouble(
                                (ObjectNode each) -> each.path("StartedOn").asDouble())
                        .reversed());
        return run;
    }

    synchronized void answer(String operation, JsonNode request, HttpExchange exchange) throws IOException {
        switch (operation) {
            case "GetJobs" -> page("Jobs", List.copyOf(jobs.values()), request, exchange);
            case "ListJobs" -> page("JobNames", names(request.path("Tags")), request, exchange);
            case "GetJobRuns" -> {
                List<ObjectNode> ofJob = runs.get(request.path("JobName").asText());
                if (ofJob == null) {
                    FakeAws.json(400, "EntityNotFoundException").answer(exchange);
                } else {
                    page("JobRuns", ofJob, request, exchange);
                }
            }
            case "GetJob" -> {
                ObjectNode job = jobs.get(request.path("JobName").asText());
                if (job == null) {
                    FakeAws.json(400, "EntityNotFoundException").answer(exchange);
                } else {
                    ObjectNode answer = JSON.createObjectNode();
                    answer.set("Job", job);
                    FakeAws.send(exchange, 200, TYPE, answer.toString());
                }
            }
            case "UpdateJob" -> update(request, exchange);
            default -> FakeAws.json(400, "UnknownOperationException").answer(exchange);
        }
    }

    /** As Glue does it: what is not given is reset, and a capacity beside workers is refused. */
    private void update(JsonNode request, HttpExchange exchange) throws IOException {
        String name = request.path("JobName").asText();
        ObjectNode update = request.path("JobUpdate").deepCopy();
        if (update.has("MaxCapacity") && update.has("WorkerType") || update.has("Name") || update.has("CreatedOn")) {
            FakeAws.json(400, "InvalidInputException").answer(exchange);
            return;
        }
        ObjectNode old = jobNow(name);
        update.put("Name", name)
                .put("LastModifiedOn", old.path("LastModifiedOn").asDouble() + 60);
        if (old.has("CreatedOn")) {
            update.set("CreatedOn", old.get("CreatedOn"));
        }
        jobs.put(name, update);
        FakeAws.send(
                exchange,
                200,
                TYPE,
                JSON.createObjectNode().put("JobName", name).toString());
    }

    /** The job as it is now. */
    synchronized ObjectNode jobNow(String name) {
        return Objects.requireNonNull(jobs.get(name), name).deepCopy();
    }

    /** As if somebody had deleted it just now. */
    synchronized void forgetRuns(String job) {
        runs.remove(job);
    }

    private List<JsonNode> names(JsonNode wanted) {
        List<JsonNode> names = new ArrayList<>();
        for (String name : jobs.keySet()) {
            boolean all = true;
            for (Map.Entry<String, JsonNode> tag : wanted.properties()) {
                all &= tag.getValue()
                        .asText()
                        .equals(tags.getOrDefault(name, Map.of()).get(tag.getKey()));
            }
            if (all) {
                names.add(JSON.getNodeFactory().textNode(name));
            }
        }
        return names;
    }

    private void page(String field, List<? extends JsonNode> all, JsonNode request, HttpExchange exchange)
            throws IOException {
        int from = request.path("NextToken").asText("").isEmpty()
                ? 0
                : request.path("NextToken").asInt();
        int to = Math.min(
                all.size(), from + Math.min(pageSize, request.path("MaxResults").asInt(100)));
        ObjectNode page = JSON.createObjectNode();
        all.subList(from, to).forEach(page.putArray(field)::add);
        if (to < all.size()) {
            page.put("NextToken", String.valueOf(to));
        }
        FakeAws.send(exchange, 200, TYPE, page.toString());
    }
}
