package dev.gluewise.app.cli;

import dev.gluewise.analyzer.prediction.backtest.Backtest;
import dev.gluewise.analyzer.prediction.backtest.SizeChoice;
import dev.gluewise.analyzer.prediction.backtest.Split;
import dev.gluewise.analyzer.text.Figures;
import java.util.OptionalDouble;

/** A backtest for people at a terminal. */
final class BacktestText {
    private BacktestText() {}

    static String write(Backtest backtest) {
        if (backtest.hidden().isEmpty()) {
            return CliWords.say("backtest.nothing") + "\n";
        }
        StringBuilder text = new StringBuilder();
        text.append(sentence(backtest)).append("\n\n");
        TextTable splits = new TextTable(
                "predictedFrom", ">runs", ">meanError", ">median", ">below90", ">held80", ">held90", ">highOverLow");
        for (Split split : Split.values()) {
            backtest.of(split).ifPresent(part -> row(splits, CliWords.say("backtest.from." + split), part));
        }
        row(splits, CliWords.say("backtest.all"), backtest);
        text.append(splits.text()).append('\n');
        TextTable methods = new TextTable("method", ">meanError", ">median");
        methods.row(
                "Gluewise",
                percent(ofBaselines(backtest).mape()),
                percent(ofBaselines(backtest).errorQuantile(0.5)));
        backtest.baselines()
                .forEach(baseline -> methods.row(
                        baseline.name(), Figures.percent(baseline.mape()), Figures.percent(baseline.medianApe())));
        text.append(methods.text());
        if (!backtest.choices().isEmpty()) {
            TextTable choices = new TextTable("chosenBy", ">deadlines", ">missed", ">dearer");
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
                ? CliWords.say("backtest.held", Figures.count(runs), Figures.percent(held.getAsDouble()))
                : CliWords.say("backtest.noInterval");
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
                        ? Figures.decimal(part.medianWidth90().getAsDouble(), 2)
                        : "");
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? Figures.percent(share.getAsDouble()) : "";
    }
}
