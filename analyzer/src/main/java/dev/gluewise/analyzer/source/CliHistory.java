package dev.gluewise.analyzer.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.gluewise.analyzer.glue.GlueJson;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A history without a workspace: job definitions and runs from what {@code aws glue get-jobs} and {@code aws glue
 * get-job-runs} print, or from CSV, all in memory.
 *
 * @param jobs definitions found
 * @param runs runs found
 */
public record CliHistory(List<Workspace.RawJob> jobs, List<Workspace.RawRun> runs) {
    public CliHistory {
        jobs = List.copyOf(jobs);
        runs = List.copyOf(runs);
    }

    /**
     * Reads files together, so that runs find their job's default arguments in whichever file it is. A file may hold
     * several documents, one after the other. Records without a name or an id are left out.
     *
     * @throws ProblemException where a file cannot be read, is neither JSON nor CSV, or holds neither jobs nor runs
     */
    public static CliHistory read(List<Path> files) throws ProblemException {
        Gathered gathered = new Gathered();
        for (Path path : files) {
            for (InputFile file : InputFile.at(path)) {
                gathered.read(file);
            }
        }
        List<Workspace.RawJob> jobs = new ArrayList<>();
        gathered.jobs.forEach(node -> Workspace.RawJob.of(node).ifPresent(jobs::add));
        Map<String, JsonNode> definitions = new HashMap<>();
        gathered.jobs.forEach(
                node -> definitions.put(GlueJson.text(node, "Name").orElse(""), node));
        List<Workspace.RawRun> runs = new ArrayList<>();
        for (JsonNode node : gathered.runs) {
            JsonNode definition =
                    definitions.getOrDefault(GlueJson.text(node, "JobName").orElse(""), MissingNode.getInstance());
            Workspace.RawRun.of(node, definition).ifPresent(runs::add);
        }
        return new CliHistory(jobs, runs);
    }

    private static final class Gathered implements RecordSink {
        private final List<JsonNode> jobs = new ArrayList<>();
        private final List<JsonNode> runs = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        void read(InputFile file) throws ProblemException {
            try (InputStream in = file.open(InputStream.nullInputStream(), bytes -> {})) {
                switch (InputKind.of(in)) {
                    case CSV -> CsvHistory.read(in, file.name(), this);
                    case JSON -> CliDocuments.read(in, file.name(), this);
                    case OTHER -> problem(CliDocuments.neither(file.name()));
                }
            } catch (IOException e) {
                problems.add(CliDocuments.unreadable(file.name(), e));
            }
            if (!problems.isEmpty()) {
                throw new ProblemException(problems.getFirst());
            }
        }

        @Override
        public void job(JsonNode node, String file, long line) {
            jobs.add(node);
        }

        @Override
        public void run(JsonNode node, String file, long line) {
            runs.add(node);
        }

        @Override
        public void metric(JsonNode result, String file, long line) {
            // Metrics are kept in workspaces only.
        }

        @Override
        public void query(JsonNode query) {
            // As above.
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void note(String sentence) {
            // Who reads a file for one question is told of the answer's assumptions by the answer.
        }
    }
}
