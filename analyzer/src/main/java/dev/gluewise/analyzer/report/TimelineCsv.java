package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.timeline.RunComparison;
import dev.gluewise.analyzer.timeline.RunTimeline;
import dev.gluewise.analyzer.timeline.StageLane;
import dev.gluewise.simulator.schedule.StepFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A logged and a simulated run over time as CSV; times are seconds after the start of the application. */
public final class TimelineCsv {
    private static final String LOGGED = "logged";
    private static final String SIMULATED = "simulated";
    private static final List<String> STAGE_HEADS = List.of(
            "run",
            "configuration",
            "stage",
            "name",
            "tasks",
            "start_seconds",
            "end_seconds",
            "critical_seconds",
            "one_task_seconds");
    private static final List<String> EXECUTOR_HEADS =
            List.of("run", "seconds", "executors_allocated", "slots_busy", "executors_needed");

    private TimelineCsv() {}

    /** A row for each stage of both runs. */
    public static String stages(RunComparison runs) {
        List<List<String>> rows = new ArrayList<>();
        runs.logged().lanes().forEach(lane -> rows.add(stage(LOGGED, "", lane)));
        runs.simulated()
                .lanes()
                .forEach(lane -> rows.add(stage(SIMULATED, runs.configuration().label(), lane)));
        return CsvText.of(STAGE_HEADS, rows);
    }

    private static List<String> stage(String run, String configuration, StageLane lane) {
        return List.of(
                run,
                configuration,
                String.valueOf(lane.stage().id()),
                lane.stage().name(),
                String.valueOf(lane.tasks()),
                seconds(lane.span().fromSeconds()),
                seconds(lane.span().toSeconds()),
                seconds(lane.criticalSeconds()),
                seconds(lane.oneTaskSeconds()));
    }

    /** A row for each moment at which one of the numbers changes; each holds until the next. */
    public static String executors(RunComparison runs) {
        List<List<String>> rows = new ArrayList<>();
        executors(rows, LOGGED, runs.logged());
        executors(rows, SIMULATED, runs.simulated());
        return CsvText.of(EXECUTOR_HEADS, rows);
    }

    private static void executors(List<List<String>> rows, String run, RunTimeline timeline) {
        StepFunction allocated = timeline.simulated().executorsAllocated();
        StepFunction busy = timeline.simulated().slotsBusy();
        StepFunction needed = timeline.simulated().executorsNeeded();
        TreeSet<Double> moments = new TreeSet<>();
        for (StepFunction number : List.of(allocated, busy, needed)) {
            for (int i = 0; i < number.size(); i++) {
                moments.add(number.seconds(i));
            }
        }
        for (double moment : moments) {
            rows.add(List.of(
                    run,
                    seconds(moment),
                    String.valueOf(allocated.at(moment)),
                    String.valueOf(busy.at(moment)),
                    String.valueOf(needed.at(moment))));
        }
    }

    private static String seconds(double seconds) {
        return ResultJson.seconds(seconds).toPlainString();
    }
}
