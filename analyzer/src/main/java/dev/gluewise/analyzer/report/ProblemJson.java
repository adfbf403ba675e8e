package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.pricing.problem.Problem;

/** A problem as the JSON that scripts read. */
public final class ProblemJson {
    private ProblemJson() {}

    /** One document, with a line feed at its end. */
    public static String write(String command, Problem problem) {
        ObjectNode document = ResultJson.document(command);
        document.set("error", node(problem));
        return ResultJson.text(document);
    }

    static ObjectNode node(Problem problem) {
        ObjectNode node = ResultJson.object()
                .put("code", problem.code().name())
                .put("message", problem.message())
                .put("file", problem.file());
        if (problem.line().isPresent()) {
            node.put("line", problem.line().getAsLong());
        } else {
            node.putNull("line");
        }
        return node.put("hint", problem.hint());
    }
}
