package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.analyzer.prediction.history.Answer;
import dev.gluewise.analyzer.prediction.history.Caution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Predictions from past runs as CSV, one row an answer. */
public final class ForecastCsv {
    private static final List<String> HEADS = List.of(
            "row",
            "set",
            "job",
            "workers",
            "worker_type",
            "run_time_p5_seconds",
            "run_time_p10_seconds",
            "run_time_p50_seconds",
            "run_time_p90_seconds",
            "run_time_p95_seconds",
            "run_time_mean_seconds",
            "runs",
            "distinct_workers",
            "reason",
            "warnings");

    private ForecastCsv() {}

    /** With a row of heads. */
    public static String write(List<Answer> answers) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            rows.add(List.of(
                    String.valueOf(i + 1),
                    answer.question().set().orElse(""),
                    answer.question().job(),
                    String.valueOf(answer.question().shape().workers()),
                    answer.question().shape().workerType().orElse(""),
                    seconds(answer, 0.05),
                    seconds(answer, 0.1),
                    seconds(answer, 0.5),
                    seconds(answer, 0.9),
                    seconds(answer, 0.95),
                    cell(answer, Distribution::mean),
                    String.valueOf(answer.runs()),
                    String.valueOf(answer.distinctWorkers()),
                    answer.reason(),
                    answer.cautions().stream().map(Caution::name).collect(Collectors.joining(" "))));
        }
        return CsvText.of(HEADS, rows);
    }

    private static String seconds(Answer answer, double probability) {
        return cell(answer, distribution -> distribution.quantile(probability));
    }

    private static String cell(Answer answer, ToDoubleFunction<Distribution> value) {
        return answer.runTimeSeconds()
                .map(value::applyAsDouble)
                .map(ResultJson::seconds)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }
}
