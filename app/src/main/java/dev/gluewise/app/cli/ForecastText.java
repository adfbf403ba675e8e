package dev.gluewise.app.cli;

import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.analyzer.prediction.history.Answer;
import dev.gluewise.analyzer.prediction.history.Caution;
import dev.gluewise.analyzer.text.Figures;
import java.util.List;
import java.util.stream.Collectors;

/** Predictions from past runs for people at a terminal. */
final class ForecastText {
    private ForecastText() {}

    static String write(List<Answer> answers) {
        TextTable table = new TextTable("job", ">workers", "workerType", ">runTime", ">of80", ">knownRuns", "note");
        for (Answer answer : answers) {
            table.row(
                    answer.question().job(),
                    String.valueOf(answer.question().shape().workers()),
                    answer.question().shape().workerType().orElse(""),
                    answer.runTimeSeconds()
                            .map(Distribution::median)
                            .map(Figures::duration)
                            .orElseGet(() -> CliWords.say("predict.unknown")),
                    answer.runTimeSeconds().map(ForecastText::range).orElse(""),
                    String.valueOf(answer.runs()),
                    answer.reason()
                            + answer.cautions().stream().map(Caution::text).collect(Collectors.joining("; ")));
        }
        return table.text();
    }

    private static String range(Distribution seconds) {
        return Figures.duration(seconds.quantile(0.1)) + "–" + Figures.duration(seconds.quantile(0.9));
    }
}
