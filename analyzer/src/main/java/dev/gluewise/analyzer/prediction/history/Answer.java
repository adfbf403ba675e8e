package dev.gluewise.analyzer.prediction.history;

import dev.gluewise.analyzer.prediction.Distribution;
import java.util.List;
import java.util.Optional;

/**
 * What is predicted of one run to come.
 *
 * @param question the run
 * @param runTimeSeconds distribution of its run time in seconds; empty where nothing is known of the job
 * @param reason why there is none; empty where there is one
 * @param cautions what makes the prediction less sure than its interval says
 * @param runs how many runs of the job it rests on
 * @param distinctWorkers at how many numbers of workers
 */
public record Answer(
        RunOfJob question,
        Optional<Distribution> runTimeSeconds,
        String reason,
        List<Caution> cautions,
        int runs,
        int distinctWorkers) {
    public Answer {
        cautions = List.copyOf(cautions);
    }
}
