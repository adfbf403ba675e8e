package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.prediction.backtest.Backtest;
import dev.gluewise.analyzer.prediction.backtest.Hidden;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A backtest as CSV, one row a hidden run. */
public final class BacktestCsv {
    private static final List<String> HEADS = List.of(
            "job",
            "predicted_from",
            "actual_seconds",
            "predicted_seconds",
            "low_80_seconds",
            "high_80_seconds",
            "low_90_seconds",
            "high_90_seconds");

    private BacktestCsv() {}

    /** With a row of heads. */
    public static String write(Backtest backtest) {
        return CsvText.of(
                HEADS, backtest.hidden().stream().map(BacktestCsv::cells).toList());
    }

    private static List<String> cells(Hidden hidden) {
        return List.of(
                hidden.job(),
                hidden.split().name(),
                cell(hidden.actualSeconds()),
                cell(hidden.predictedSeconds()),
                end(hidden, Hidden.Interval::low80),
                end(hidden, Hidden.Interval::high80),
                end(hidden, Hidden.Interval::low90),
                end(hidden, Hidden.Interval::high90));
    }

    private static String end(Hidden hidden, ToDoubleFunction<Hidden.Interval> value) {
        return hidden.interval()
                .map(value::applyAsDouble)
                .map(BacktestCsv::cell)
                .orElse("");
    }

    private static String cell(double seconds) {
        return ResultJson.seconds(seconds).toPlainString();
    }
}
