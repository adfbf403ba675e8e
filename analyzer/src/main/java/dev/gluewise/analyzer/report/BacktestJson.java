package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.prediction.backtest.Backtest;
import dev.gluewise.analyzer.prediction.backtest.Split;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A backtest as the JSON that scripts read; its fields are a promise. */
public final class BacktestJson {
    private static final int DIGITS = 4;

    private BacktestJson() {}

    /** One document, with a line feed at its end. */
    public static String write(Backtest backtest) {
        ObjectNode document = ResultJson.document("backtest");
        figures(document, backtest);
        ArrayNode baselines = document.putArray("baselines");
        backtest.baselines()
                .forEach(baseline -> baselines.add(ResultJson.object()
                        .put("name", baseline.name())
                        .put("mape", ResultJson.rounded(baseline.mape(), DIGITS))
                        .put("medianApe", ResultJson.rounded(baseline.medianApe(), DIGITS))));
        ArrayNode byJob = document.putArray("byJob");
        backtest.byJob()
                .forEach(job -> byJob.add(ResultJson.object()
                        .put("job", job.job())
                        .put("predictions", job.predictions())
                        .put("mape", ResultJson.rounded(job.mape(), DIGITS))));
        ArrayNode splits = document.putArray("bySplit");
        for (Split split : Split.values()) {
            backtest.of(split).ifPresent(part -> {
                ObjectNode node = ResultJson.object().put("predictedFrom", split.name());
                figures(node, part);
                splits.add(node);
            });
        }
        ArrayNode choices = document.putArray("choices");
        backtest.choices()
                .forEach(choice -> choices.add(ResultJson.object()
                        .put("method", choice.method())
                        .put("deadlines", choice.choices())
                        .put("missed", ResultJson.rounded(choice.missed(), DIGITS))
                        .put("regret", ResultJson.rounded(choice.regret(), DIGITS))));
        return ResultJson.text(document);
    }

    private static void figures(ObjectNode node, Backtest backtest) {
        node.put("predictions", backtest.hidden().size())
                .put("mape", orNull(backtest.mape()))
                .put("medianApe", orNull(backtest.errorQuantile(0.5)))
                .put("p90Ape", orNull(backtest.errorQuantile(0.9)))
                .put("coverage80", orNull(backtest.coverage80()))
                .put("coverage90", orNull(backtest.coverage90()))
                .put("medianWidth90", orNull(backtest.medianWidth90()));
    }

    private static @Nullable BigDecimal orNull(OptionalDouble value) {
        return value.isPresent() ? ResultJson.rounded(value.getAsDouble(), DIGITS) : null;
    }
}
