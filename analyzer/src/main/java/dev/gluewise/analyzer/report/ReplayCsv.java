package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.replay.ReplayResult;
import java.util.ArrayList;
import java.util.List;

/** A replay as CSV: one row a stage, and one for the run as a whole, which stands first and names no stage. */
public final class ReplayCsv {
    private static final List<String> HEADS = List.of(
            "stage",
            "name",
            "tasks",
            "simulated_start_seconds",
            "simulated_end_seconds",
            "replayed_start_seconds",
            "replayed_end_seconds");

    private ReplayCsv() {}

    /** With a row of heads. */
    public static String write(ReplayResult result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "",
                result.subject().name(),
                String.valueOf(result.subject().tasks()),
                "0",
                seconds(result.simulated().seconds()),
                "0",
                seconds(result.replayed().seconds())));
        result.stages().forEach(pair -> rows.add(row(pair)));
        return CsvText.of(HEADS, rows);
    }

    private static List<String> row(ReplayResult.StagePair pair) {
        return List.of(
                String.valueOf(pair.id()),
                pair.name(),
                String.valueOf(pair.tasks()),
                seconds(pair.simulated().startSeconds()),
                seconds(pair.simulated().endSeconds()),
                seconds(pair.replayed().startSeconds()),
                seconds(pair.replayed().endSeconds()));
    }

    private static String seconds(double seconds) {
        return ResultJson.seconds(seconds).toPlainString();
    }
}
