package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.policy.PolicyCheck.Result;
import dev.gluewise.analyzer.policy.PolicyCheck.Status;
import java.util.List;

/** Results of a policy's check as JSON and as CSV. */
public final class CheckJson {
    private CheckJson() {}

    /** One document, with a line feed at its end. */
    public static String write(List<Result> results) {
        ObjectNode document = ResultJson.document("check")
                .put("broken", count(results, Status.BROKEN))
                .put("unknown", count(results, Status.UNKNOWN));
        ArrayNode list = document.putArray("results");
        for (Result result : results) {
            list.addObject()
                    .put("job", result.job().isEmpty() ? null : result.job())
                    .put("rule", result.rule().name())
                    .put("status", result.status().name())
                    .put("text", result.text());
        }
        return ResultJson.text(document);
    }

    /** With a row of heads. */
    public static String csv(List<Result> results) {
        return CsvText.of(
                List.of("job", "rule", "status", "text"),
                results.stream()
                        .map(result -> List.of(
                                result.job(),
                                result.rule().name(),
                                result.status().name(),
                                result.text()))
                        .toList());
    }

    private static long count(List<Result> results, Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }
}
