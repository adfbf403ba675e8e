package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.prediction.history.Answer;
import dev.gluewise.analyzer.prediction.history.RunOfJob;
import java.util.List;

/** Predictions from past runs as the JSON that scripts read; its fields are a promise. */
public final class ForecastJson {
    private ForecastJson() {}

    /** One document, with a line feed at its end; one result an answer, in their order. */
    public static String write(List<Answer> answers) {
        ObjectNode document = ResultJson.document("predict");
        ArrayNode results = document.putArray("results");
        for (int i = 0; i < answers.size(); i++) {
            results.add(result(i + 1, answers.get(i)));
        }
        return ResultJson.text(document);
    }

    private static ObjectNode result(int row, Answer answer) {
        RunOfJob question = answer.question();
        ObjectNode node = ResultJson.object()
                .put("row", row)
                .put("set", question.set().orElse(null))
                .put("job", question.job())
                .put("workers", question.shape().workers())
                .put("worker_type", question.shape().workerType().orElse(null));
        answer.runTimeSeconds()
                .ifPresentOrElse(
                        seconds -> node.set("runTimeSeconds", ResultJson.runTime(seconds)),
                        () -> node.putNull("runTimeSeconds").put("reason", answer.reason()));
        node.set(
                "evidence",
                ResultJson.object().put("runs", answer.runs()).put("distinctWorkers", answer.distinctWorkers()));
        ArrayNode warnings = node.putArray("warnings");
        answer.cautions()
                .forEach(caution -> warnings.add(
                        ResultJson.object().put("code", caution.name()).put("text", caution.text())));
        return node;
    }
}
