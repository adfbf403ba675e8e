package dev.gluewise.analyzer.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gluewise.analyzer.glue.GlueJson;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The AWS command line's output as a stream of records: documents of {@code get-jobs}, {@code get-job-runs} and
 * {@code get-metric-data}, one after the other, or bare lists and records of them, as {@code --query} leaves them.
 */
final class CliDocuments {
    static final String HINT = "Give the output of: aws glue get-jobs, or aws glue get-job-runs.";

    private enum Kind {
        JOB,
        RUN,
        METRIC,
        QUERY
    }

    private static final Map<String, Kind> LISTS = Map.of(
            "jobs", Kind.JOB,
            "job", Kind.JOB,
            "jobruns", Kind.RUN,
            "jobrun", Kind.RUN,
            "metricdataresults", Kind.METRIC,
            "metricdataqueries", Kind.QUERY);

    /** A document that begins with one of these is a record by itself. */
    private static final Set<String> FIRST_FIELDS = Set.of(
            "id",
            "name",
            "jobname",
            "attempt",
            "allocatedcapacity",
            "startedon",
            "jobrunstate",
            "workertype",
            "label",
            "metricstat",
            "description",
            "role",
            "createdon",
            "command");

    private final ObjectMapper json = new ObjectMapper(new JsonFactory());
    private final String file;
    private final RecordSink sink;
    private boolean recognised;

    private CliDocuments(String file, RecordSink sink) {
        this.file = file;
        this.sink = sink;
    }

    /**
     * Reads a file to its end, or to where it is broken, which is then told as a problem.
     *
     * @throws ProblemException where the sink cannot go on
     */
    static void read(InputStream in, String file, RecordSink sink) throws ProblemException {
        CliDocuments documents = new CliDocuments(file, sink);
        // From bytes, so that the parser tells the encoding: a redirection in PowerShell writes UTF-16.
        try (JsonParser parser = documents.json.getFactory().createParser(in)) {
            documents.readAll(parser);
        } catch (JsonProcessingException e) {
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            String message = e.getOriginalMessage().lines().findFirst().orElse("it is damaged");
            sink.problem(
                    Problem.at(file, line, ProblemCode.UNREADABLE_INPUT, "This is no JSON: " + message + ".", HINT));
            return;
        } catch (IOException e) {
            sink.problem(unreadable(file, e));
            return;
        }
        if (!documents.recognised) {
            sink.problem(Problem.in(
                    file, ProblemCode.UNREADABLE_INPUT, "This holds neither Jobs nor JobRuns nor metrics.", HINT));
        }
    }

    /** What to say of a file that begins like nothing that is known. */
    static Problem neither(String file) {
        return Problem.in(
                file,
                ProblemCode.UNREADABLE_INPUT,
                "This is neither JSON nor a CSV history.",
                HINT + " A CSV names its columns first, at least: job,workers,seconds.");
    }

    static Problem unreadable(String file, IOException fault) {
        if (fault instanceof EOFException) {
            return Problem.in(
                    file, ProblemCode.UNREADABLE_INPUT, "This file breaks off before its end.", "Fetch it again.");
        }
        String why = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        return Problem.in(
                file,
                ProblemCode.UNREADABLE_INPUT,
                "This file cannot be read to its end: " + why + ".",
                "Check its rights, or fetch it again.");
    }

    private void readAll(JsonParser parser) throws IOException, ProblemException {
        while (parser.nextToken() != null) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                readDocument(parser);
            } else if (parser.currentToken() == JsonToken.START_ARRAY) {
                readBareList(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readDocument(JsonParser parser) throws IOException, ProblemException {
        long line = parser.currentLocation().getLineNr();
        boolean first = true;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName().toLowerCase(Locale.ROOT);
            Kind kind = LISTS.get(name);
            if (kind != null) {
                recognised = true;
                parser.nextToken();
                readList(kind, parser);
            } else if (first && FIRST_FIELDS.contains(name)) {
                takeByShape(json.readTree(parser), line);
                return;
            } else {
                JsonToken value = parser.nextToken();
                if (name.equals("nexttoken") && value == JsonToken.VALUE_STRING) {
                    sink.note("The list in " + file
                            + " does not go to its end; leave out --max-items and --no-paginate to have all of it.");
                }
                parser.skipChildren();
            }
            first = false;
        }
    }

    private void readList(Kind kind, JsonParser parser) throws IOException, ProblemException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            long line = parser.currentLocation().getLineNr();
            take(kind, json.readTree(parser), line);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                long line = parser.currentLocation().getLineNr();
                take(kind, json.readTree(parser), line);
            }
        } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
            sink.problem(Problem.at(
                    file,
                    parser.currentLocation().getLineNr(),
                    ProblemCode.UNREADABLE_INPUT,
                    "This is to be a list, and is none.",
                    HINT));
        }
    }

    private void readBareList(JsonParser parser) throws IOException, ProblemException {
        JsonToken token;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
            long line = parser.currentLocation().getLineNr();
            if (token == JsonToken.START_OBJECT) {
                takeByShape(json.readTree(parser), line);
            } else if (token == JsonToken.START_ARRAY) {
                // As from --query 'JobRuns[]' of several pages.
                readBareList(parser);
            }
        }
    }

    private void takeByShape(JsonNode node, long line) throws ProblemException {
        if (has(node, "MetricStat")) {
            sink.query(node);
        } else if (has(node, "Values") && has(node, "Id")) {
            take(Kind.METRIC, node, line);
        } else if (has(node, "JobRunState") || (has(node, "JobName") && has(node, "Id"))) {
            take(Kind.RUN, node, line);
        } else if (has(node, "Name") && (has(node, "Command") || has(node, "Role"))) {
            take(Kind.JOB, node, line);
        } else {
            return;
        }
        recognised = true;
    }

    private static boolean has(JsonNode node, String name) {
        return !GlueJson.field(node, name).isMissingNode();
    }

    private void take(Kind kind, JsonNode node, long line) throws ProblemException {
        if (!node.isObject()) {
            sink.problem(Problem.at(
                    file, line, ProblemCode.UNREADABLE_INPUT, "An entry of this list is no JSON object.", HINT));
            return;
        }
        switch (kind) {
            case JOB -> sink.job(node, file, line);
            case RUN -> sink.run(node, file, line);
            case METRIC -> sink.metric(node, file, line);
            case QUERY -> sink.query(node);
        }
    }
}
