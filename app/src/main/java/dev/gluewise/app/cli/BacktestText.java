package dev.gluewise.app.cli;

import dev.gluewise.analyzer.prediction.backtest.Backtest;
import dev.gluewise.analyzer.prediction.backtest.SizeChoice;
import dev.gluewise.analyzer.prediction.backtest.Split;
import dev.gluewise.analyzer.text.Figures;
import java.util.Locale;
import java.util.OptionalDouble;

/** A backtest for people at a terminal. */
final class BacktestText {
    private BacktestText() {}

    static String write(Backtest backtest) {
        if (backtest.hidden().isEmpty()) {
            return "Nothing could be hidden: a job needs three runs, or runs at two sizes, or two logs.\n";
        }
        StringBuilder text = new StringBuilder();
        text.append(sentence(backtest)).append("\n\n");
        TextTable splits = new TextTable(
                "predicted from",
                ">runs",
                ">mean error",
                ">median",
                ">90 % below",
                ">80 % held",
                ">90 % held",
                ">high/low");
        for (Split split : Split.values()) {
            backtest.of(split).ifPresent(part -> row(splits, split.label(), part));
        }
        row(splits, "all", backtest);
        text.append(splits.text()).append('\n');
        TextTable methods = new TextTable("method on the same runs", ">mean error", ">median");
        methods.row(
                "Gluewise",
                percent(ofBaselines(backtest).mape()),
                percent(ofBaselines(backtest).errorQuantile(0.5)));
        backtest.baselines()
                .forEach(baseline -> methods.row(
                        baseline.name(), Figures.percent(baseline.mape()), Figures.percent(baseline.medianApe())));
        text.append(methods.text());
        if (!backtest.choices().isEmpty()) {
            TextTable choices =
                    new TextTable("cheapest size in time, chosen by", ">deadlines", ">missed", ">dearer than the best");
            for (SizeChoice choice : backtest.choices()) {
                choices.row(
                        choice.method(),
                        String.valueOf(choice.choices()),
                        Figures.percent(choice.missed()),
                        Figures.percent(choice.regret()));
            }
            text.append('\n').append(choices.text());
        }
        return text.toString();
    }

    /** Simple methods need runs at sizes; our own line is about the same runs as theirs. */
    private static Backtest ofBaselines(Backtest backtest) {
        return new Backtest(
                backtest.hidden().stream()
                        .filter(run -> !run.baselines().isEmpty())
                        .toList(),
                backtest.choices());
    }

    private static String sentence(Backtest backtest) {
        long runs = backtest.hidden().stream()
                .filter(run -> run.interval().isPresent())
                .count();
        OptionalDouble held = backtest.coverage90();
        return held.isPresent()
                ? String.format(
                        Locale.ROOT,
                        "On %d predictions of your own runs the 90 %% interval held %.0f %% of the time.",
                        runs,
                        100 * held.getAsDouble())
                : "No interval could be tried.";
    }

    private static void row(TextTable table, String name, Backtest part) {
        table.row(
                name,
                String.valueOf(part.hidden().size()),
                percent(part.mape()),
                percent(part.errorQuantile(0.5)),
                percent(part.errorQuantile(0.9)),
                percent(part.coverage80()),
                percent(part.coverage90()),
                part.medianWidth90().isPresent()
                        ? String.format(
                                Locale.ROOT, "%.2f", part.medianWidth90().getAsDouble())
                        : "");
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? Figures.percent(share.getAsDouble()) : "";
    }
}
