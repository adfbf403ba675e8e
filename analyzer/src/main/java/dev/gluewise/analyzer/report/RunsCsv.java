package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.evidence.GlueRun;
import java.time.Instant;
import java.util.List;

/** Past runs as CSV, one row a run; columns are called as an import of such a table wants them. */
public final class RunsCsv {
    private static final List<String> HEADS = List.of(
            "job",
            "run_id",
            "started",
            "state",
            "outcome",
            "seconds",
            "worker_type",
            "workers",
            "execution_class",
            "auto_scaling",
            "glue_version",
            "attempt",
            "error");

    private RunsCsv() {}

    /** With a row of heads. */
    public static String write(List<GlueRun> runs) {
        return CsvText.of(HEADS, runs.stream().map(RunsCsv::cells).toList());
    }

    private static List<String> cells(GlueRun run) {
        return List.of(
                run.jobName(),
                run.id(),
                run.startedOn().map(Instant::toString).orElse(""),
                run.state().name(),
                run.outcome().name(),
                run.executionSeconds().isPresent()
                        ? ResultJson.seconds(run.executionSeconds().getAsDouble())
                                .toPlainString()
                        : "",
                run.configuration().map(size -> size.workerType().label()).orElse(""),
                run.configuration().map(size -> String.valueOf(size.workers())).orElse(""),
                run.configuration().map(size -> size.executionClass().name()).orElse(""),
                run.configuration()
                        .map(size -> String.valueOf(size.autoScaling()))
                        .orElse(""),
                run.configuration().map(size -> size.glueVersion().label()).orElse(""),
                String.valueOf(run.attempt()),
                run.details().errorMessage().orElse(""));
    }
}
