package dev.gluewise.analyzer.runs;

import dev.gluewise.analyzer.timeline.StageTitle;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.Stage;
import dev.gluewise.simulator.profile.TaskMetric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Two runs of a job beside each other.
 *
 * @param first the one that is compared with
 * @param second the other one
 * @param firstBytes what the tasks of the first read from outside of Spark, in bytes; empty without its event log
 * @param secondBytes the same of the second
 * @param stages stages of both, those whose times differ most first; empty unless the event logs of both are known
 */
public record RunPair(
        HistoricRun first,
        HistoricRun second,
        OptionalLong firstBytes,
        OptionalLong secondBytes,
        List<StagePair> stages) {
    public RunPair {
        stages = List.copyOf(stages);
    }

    /** One stage of a run: from its submission to its end, in seconds, and the number of its tasks. */
    public record StageFigures(double seconds, int tasks) {}

    /**
     * A stage of both runs, or of one where the other has none such. Stages are the same that have the same title and
     * as many others of that title before them.
     */
    public record StagePair(String title, Optional<StageFigures> first, Optional<StageFigures> second) {
        /** How much longer it took in the second run, in seconds; a stage that is not there takes none. */
        public double secondsMore() {
            return second.map(StageFigures::seconds).orElse(0.0)
                    - first.map(StageFigures::seconds).orElse(0.0);
        }
    }

    /** Whether the event logs of both are known, so that their stages can be compared. */
    public boolean bothLogged() {
        return firstBytes.isPresent() && secondBytes.isPresent();
    }

    /** How much longer the second one ran, in seconds; empty where one of the times is not known. */
    public OptionalDouble secondsMore() {
        OptionalDouble before = first.run().executionSeconds();
        OptionalDouble after = second.run().executionSeconds();
        return before.isPresent() && after.isPresent()
                ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
                : OptionalDouble.empty();
    }

    /** How much more the second one cost; empty where one of the costs is not known. */
    public Optional<Money> costMore() {
        return first.cost().flatMap(before -> second.cost().map(after -> after.minus(before)));
    }

    /** Compares two runs of a workspace. */
    public static RunPair inWorkspace(Workspace workspace, HistoricRun first, HistoricRun second)
            throws ProblemException {
        Optional<JobProfile> one = workspace.logs().profileOfRun(first.run().jobName(), first.id());
        Optional<JobProfile> other = workspace.logs().profileOfRun(second.run().jobName(), second.id());
        return new RunPair(
                first,
                second,
                input(one),
                input(other),
                one.isPresent() && other.isPresent() ? stages(one.get(), other.get()) : List.of());
    }

    private static OptionalLong input(Optional<JobProfile> profile) {
        return profile.isEmpty() ? OptionalLong.empty() : OptionalLong.of(bytes(profile.get()));
    }

    private static long bytes(JobProfile profile) {
        long sum = 0;
        for (int stage = 0; stage < profile.stages().size(); stage++) {
            sum += profile.work().total(TaskMetric.INPUT_BYTES, stage);
        }
        return sum;
    }

    static List<StagePair> stages(JobProfile first, JobProfile second) {
        Map<String, StageFigures> before = figures(first);
        Map<String, StageFigures> after = figures(second);
        List<StagePair> pairs = new ArrayList<>();
        before.forEach((key, figures) ->
                pairs.add(new StagePair(title(key), Optional.of(figures), Optional.ofNullable(after.get(key)))));
        after.forEach((key, figures) -> {
            if (!before.containsKey(key)) {
                pairs.add(new StagePair(title(key), Optional.empty(), Optional.of(figures)));
            }
        });
        pairs.sort(Comparator.comparingDouble((StagePair pair) -> Math.abs(pair.secondsMore()))
                .reversed());
        return pairs;
    }

    /** The figures of each stage by its number among those of its title, a line feed, and the title. */
    private static Map<String, StageFigures> figures(JobProfile profile) {
        Map<String, Integer> seen = new HashMap<>();
        Map<String, StageFigures> figures = new LinkedHashMap<>();
        for (Stage stage : profile.stages()) {
            if (stage.completedMillis().isPresent()) {
                String title = StageTitle.of(profile, stage);
                int number = seen.merge(title, 1, Integer::sum);
                double seconds = (stage.completedMillis().getAsInt() - stage.submittedMillis()) / 1000.0;
                figures.put(number + "\n" + title, new StageFigures(seconds, stage.declaredTasks()));
            }
        }
        return figures;
    }

    private static String title(String key) {
        return key.substring(key.indexOf('\n') + 1);
    }
}
