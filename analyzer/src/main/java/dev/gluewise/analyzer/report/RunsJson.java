package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.Resize;
import dev.gluewise.analyzer.evidence.RetryChain;
import dev.gluewise.analyzer.evidence.RunOutcome;
import dev.gluewise.analyzer.evidence.RunStory;
import dev.gluewise.pricing.catalog.Configuration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One job's past runs as the JSON that scripts read. */
public final class RunsJson {
    private RunsJson() {}

    /**
     * One document, with a line feed at its end.
     *
     * @param story what all runs of the job tell
     * @param shown the runs to list
     */
    public static String write(String job, RunStory story, List<GlueRun> shown) {
        ObjectNode document = ResultJson.document("runs").put("job", job).put("runsInAll", story.runs());
        ObjectNode outcomes = document.putObject("outcomes");
        for (Map.Entry<RunOutcome, Integer> outcome : story.outcomes().entrySet()) {
            outcomes.put(outcome.getKey().name(), outcome.getValue());
        }
        document.put("triedAgain", story.triedAgain());
        Map<String, String> firstTries = firstTries(story);
        ArrayNode runs = document.putArray("runs");
        shown.forEach(run -> runs.add(run(run, firstTries)));
        ArrayNode resizes = document.putArray("resizes");
        story.resizes().forEach(resize -> resizes.add(resize(resize)));
        return ResultJson.text(document);
    }

    /** The first try of each retry, by their ids. */
    private static Map<String, String> firstTries(RunStory story) {
        Map<String, String> first = new HashMap<>();
        for (RetryChain chain : story.retries()) {
            chain.tries().stream()
                    .skip(1)
                    .forEach(run -> first.put(run.id(), chain.tries().getFirst().id()));
        }
        return first;
    }

    private static ObjectNode run(GlueRun run, Map<String, String> firstTries) {
        ObjectNode node = ResultJson.object()
                .put("id", run.id())
                .put("startedOn", run.startedOn().map(Instant::toString).orElse(null))
                .put("state", run.state().name())
                .put("outcome", run.outcome().name())
                .put(
                        "executionSeconds",
                        run.executionSeconds().isPresent()
                                ? ResultJson.seconds(run.executionSeconds().getAsDouble())
                                : null)
                .put("attempt", run.attempt())
                .put("retryOf", firstTries.get(run.id()))
                .put("errorMessage", run.details().errorMessage().orElse(null));
        node.set(
                "configuration",
                run.configuration().map(RunsJson::configuration).orElse(null));
        return node;
    }

    private static ObjectNode resize(Resize resize) {
        ObjectNode node = ResultJson.object().put("at", resize.at().toString());
        node.set("from", configuration(resize.from()));
        node.set("to", configuration(resize.to()));
        return node;
    }

    private static ObjectNode configuration(Configuration configuration) {
        return FleetJson.configuration(configuration)
                .put("glueVersion", configuration.glueVersion().label());
    }
}
