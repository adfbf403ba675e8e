package dev.gluewise.app.cli;

import dev.gluewise.analyzer.prediction.history.Answer;
import dev.gluewise.analyzer.prediction.history.Answers;
import dev.gluewise.analyzer.prediction.history.LearntResource;
import dev.gluewise.analyzer.report.ForecastCsv;
import dev.gluewise.analyzer.report.ForecastJson;
import dev.gluewise.analyzer.source.RunTable;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Run times of runs to come, from past runs alone. */
@Command(
        name = "predict",
        description = "Predicts run times at the configurations asked for, from past runs only.",
        mixinStandardHelpOptions = true)
final class PredictCommand extends CommandBase {
    @Option(
            names = "--history",
            required = true,
            paramLabel = "TRAIN.csv",
            description = "Past runs that ended well: job,workers,seconds and optionally worker_type, execution_class,"
                    + " slots, memory_gb, input_gb, context, set and any x_NAME.")
    private Path history = Path.of("");

    @Option(
            names = "--query",
            required = true,
            paramLabel = "QUERY.csv",
            description = "Runs to come: job,workers and the same optional columns.")
    private Path query = Path.of("");

    PredictCommand(Console console) {
        super(console);
    }

    @Override
    String name() {
        return "predict";
    }

    @Override
    public Integer call() throws ProblemException {
        RunTable past = RunTable.past(history);
        RunTable questions = RunTable.queries(query);
        List<Answer> answers = Answers.to(questions.rows(), past.rows(), LearntResource.load());
        write(
                switch (options.format) {
                    case json -> ForecastJson.write(answers);
                    case csv -> ForecastCsv.write(answers);
                    case table -> ForecastText.write(answers);
                });
        return ExitCode.DONE;
    }
}
