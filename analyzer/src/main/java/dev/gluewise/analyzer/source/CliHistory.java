package dev.gluewise.analyzer.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Job definitions and runs from what {@code aws glue get-jobs} and {@code aws glue get-job-runs} print.
 *
 * @param jobs definitions found
 * @param runs runs found
 */
public record CliHistory(List<Workspace.RawJob> jobs, List<Workspace.RawRun> runs) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public CliHistory {
        jobs = List.copyOf(jobs);
        runs = List.copyOf(runs);
    }

    /**
     * Reads files together, so that runs find their job's default arguments in whichever file it is. A file may hold
     * several documents, one after the other.
     *
     * @throws ProblemException where a file cannot be read, is no JSON, or holds neither jobs nor runs
     */
    public static CliHistory read(List<Path> files) throws ProblemException {
        List<JsonNode> jobNodes = new ArrayList<>();
        List<JsonNode> runNodes = new ArrayList<>();
        for (Path file : files) {
            int before = jobNodes.size() + runNodes.size();
            boolean listed = false;
            for (JsonNode document : documents(file)) {
                listed |= take(document, "Jobs", jobNodes);
                listed |= take(document, "JobRuns", runNodes);
                takeOne(document, "Job", jobNodes);
                takeOne(document, "JobRun", runNodes);
            }
            if (!listed && jobNodes.size() + runNodes.size() == before) {
                throw new ProblemException(Problem.in(
                        file.toString(),
                        ProblemCode.UNREADABLE_INPUT,
                        "This holds neither Jobs nor JobRuns.",
                        "Give the output of: aws glue get-jobs, or aws glue get-job-runs."));
            }
        }
        Map<String, JsonNode> definitions = new HashMap<>();
        jobNodes.forEach(node -> definitions.put(GlueJson.text(node, "Name").orElse(""), node));
        List<Workspace.RawJob> jobs = new ArrayList<>();
        for (JsonNode node : jobNodes) {
            GlueJson.job(node).ifPresent(job -> jobs.add(new Workspace.RawJob(job, node.toString())));
        }
        List<Workspace.RawRun> runs = new ArrayList<>();
        for (JsonNode node : runNodes) {
            String job = GlueJson.text(node, "JobName").orElse("");
            GlueRun run = GlueJson.run(node, definitions.get(job));
            if (!run.id().isEmpty() && !run.jobName().isEmpty()) {
                runs.add(new Workspace.RawRun(run, node.toString()));
            }
        }
        return new CliHistory(jobs, runs);
    }

    private static List<JsonNode> documents(Path file) throws ProblemException {
        // From bytes, so that the parser tells the encoding: a redirection in PowerShell writes UTF-16.
        try (InputStream in = Files.newInputStream(file);
                MappingIterator<JsonNode> values =
                        JSON.readerFor(JsonNode.class).readValues(in)) {
            return values.readAll();
        } catch (JsonProcessingException e) {
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new ProblemException(
                    Problem.at(
                            file.toString(),
                            line,
                            ProblemCode.UNREADABLE_INPUT,
                            "This is no JSON: " + e.getOriginalMessage() + ".",
                            "Give the output of: aws glue get-jobs, or aws glue get-job-runs."),
                    e);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.in(
                            file.toString(),
                            ProblemCode.UNREADABLE_INPUT,
                            Files.exists(file) ? "This file cannot be read." : "There is no such file.",
                            "Check its name and its rights."),
                    e);
        }
    }

    private static boolean take(JsonNode document, String field, List<JsonNode> found) {
        JsonNode list = GlueJson.field(document, field);
        if (!list.isArray()) {
            return false;
        }
        list.forEach(found::add);
        return true;
    }

    private static void takeOne(JsonNode document, String field, List<JsonNode> found) {
        JsonNode one = GlueJson.field(document, field);
        if (one.isObject()) {
            found.add(one);
        }
    }
}
