package dev.gluewise.analyzer.runs;

import dev.gluewise.analyzer.evidence.RunOutcome;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How runs that stand together are found. */
final class RunGroups {
    /** Of fewer runs on the standard class the middle says too little of what is usual. */
    private static final int LEAST_COMPARED = 3;

    /** Ids, addresses, numbers: what tells one failure from another of the same kind. */
    private static final Pattern PARTICULAR = Pattern.compile("[\\w-]*\\d[\\w-]*");

    private static final String LEFT_OUT = "…";

    private RunGroups() {}

    static List<RunGroup> among(List<HistoricRun> runs) {
        List<HistoricRun> inOrder = runs.stream()
                .filter(run -> run.startedOn().isPresent())
                .sorted(Comparator.comparing(run -> run.startedOn().orElseThrow()))
                .toList();
        return Stream.concat(onFlex(inOrder).stream(), failedAlike(inOrder).stream())
                .sorted(Comparator.comparingInt((RunGroup group) -> group.runs().size())
                        .reversed())
                .toList();
    }

    /** What two failures have in common. */
    private record Reason(Optional<Configuration> size, RunOutcome outcome, Optional<String> message) {}

    private static List<RunGroup> onFlex(List<HistoricRun> inOrder) {
        List<HistoricRun> sized = inOrder.stream()
                .filter(run -> run.run().configuration().isPresent())
                .toList();
        List<RunGroup> groups = new ArrayList<>();
        List<List<HistoricRun>> stretches = stretches(sized, RunGroups::size);
        for (int i = 0; i < stretches.size(); i++) {
            List<HistoricRun> stretch = stretches.get(i);
            Configuration size = size(stretch.getFirst());
            Configuration standard = size.with(ExecutionClass.STANDARD);
            boolean beside = i > 0 && size(stretches.get(i - 1).getFirst()).equals(standard)
                    || i + 1 < stretches.size()
                            && size(stretches.get(i + 1).getFirst()).equals(standard);
            if (size.executionClass() == ExecutionClass.FLEX && beside && stretch.size() >= RunGroup.LEAST) {
                groups.add(new RunGroup.OnFlex(stretch, slower(stretch, standard, sized)));
            }
        }
        return groups;
    }

    private static OptionalDouble slower(List<HistoricRun> flex, Configuration standard, List<HistoricRun> all) {
        double[] there = times(flex);
        double[] usual =
                times(all.stream().filter(run -> size(run).equals(standard)).toList());
        return there.length < RunGroup.LEAST || usual.length < LEAST_COMPARED
                ? OptionalDouble.empty()
                : OptionalDouble.of(median(there) / median(usual) - 1);
    }

    private static double[] times(List<HistoricRun> runs) {
        return runs.stream()
                .filter(run -> run.run().state() == RunState.SUCCEEDED)
                .flatMapToDouble(run -> run.run().executionSeconds().stream())
                .filter(time -> time > 0)
                .sorted()
                .toArray();
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static List<RunGroup> failedAlike(List<HistoricRun> inOrder) {
        List<HistoricRun> failed = inOrder.stream()
                .filter(run -> run.run().outcome().failed() && run.run().outcome() != RunOutcome.STOPPED)
                .toList();
        return stretches(failed, RunGroups::reason).stream()
                .filter(stretch -> stretch.size() >= RunGroup.LEAST)
                .map(stretch -> group(stretch, reason(stretch.getFirst())))
                .filter(group -> group.outcome() != RunOutcome.FAILED_OTHERWISE
                        || group.message().isPresent())
                .map(RunGroup.class::cast)
                .toList();
    }

    /** What all of them say word for word stays as it is. */
    private static RunGroup.FailedAlike group(List<HistoricRun> stretch, Reason reason) {
        List<Optional<String>> said =
                stretch.stream().map(RunGroups::firstLine).distinct().toList();
        return new RunGroup.FailedAlike(
                stretch,
                reason.outcome(),
                reason.message().flatMap(common -> said.size() == 1 ? said.getFirst() : Optional.of(common)));
    }

    private static Reason reason(HistoricRun run) {
        RunOutcome outcome = run.run().outcome();
        Optional<String> message = outcome == RunOutcome.FAILED_OTHERWISE
                ? firstLine(run).map(line -> PARTICULAR.matcher(line).replaceAll(LEFT_OUT))
                : Optional.empty();
        return new Reason(run.run().configuration(), outcome, message);
    }

    private static Optional<String> firstLine(HistoricRun run) {
        return run.run()
                .details()
                .errorMessage()
                .flatMap(message -> message.lines().findFirst())
                .filter(line -> !line.isBlank());
    }

    private static Configuration size(HistoricRun run) {
        return run.run().configuration().orElseThrow();
    }

    /** Runs in a row that are alike. */
    static <K> List<List<HistoricRun>> stretches(List<HistoricRun> inOrder, Function<HistoricRun, K> key) {
        List<List<HistoricRun>> stretches = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= inOrder.size(); next++) {
            if (next == inOrder.size() || !key.apply(inOrder.get(next)).equals(key.apply(inOrder.get(first)))) {
                stretches.add(inOrder.subList(first, next));
                first = next;
            }
        }
        return stretches;
    }
}
