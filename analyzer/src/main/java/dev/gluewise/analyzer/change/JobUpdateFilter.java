package dev.gluewise.analyzer.change;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.WorkerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The jq programs that turn what GetJob answers into what UpdateJob takes (AWS Glue API reference, "Job" and
 * "JobUpdate"). Members that jq is not told of stay as they are; one that UpdateJob does not know makes the AWS command
 * line refuse the whole request, so nothing is lost silently.
 */
final class JobUpdateFilter {
    private static final String AUTO_SCALING = "[\"--enable-auto-scaling\"]";

    private JobUpdateFilter() {}

    /**
     * The job as UpdateJob takes it, with nothing changed: without its read-only members, and without the capacity that
     * Glue works out from the workers and refuses beside them.
     */
    static String unchanged() {
        return """
                {JobName: .Name, JobUpdate:
                    (del(.Name, .CreatedOn, .LastModifiedOn, .ProfileName, .AllocatedCapacity)
                    | if .WorkerType then del(.MaxCapacity) else . end)}""";
    }

    /**
     * The new settings; the old value stands beside each. Standard workers are sized by their DPUs, which Glue refuses
     * beside a worker type.
     *
     * @param old the configuration in force; empty where it is not known
     */
    static String changed(Configuration wanted, Optional<Configuration> old) {
        List<Line> lines = new ArrayList<>();
        boolean byDpus = wanted.workerType() == WorkerType.STANDARD;
        if (byDpus) {
            lines.add(line(wanted, old, now -> now.dpus().toPlainString(), dpus -> ".MaxCapacity = " + dpus));
        } else {
            lines.add(line(wanted, old, now -> now.workerType().label(), type -> ".WorkerType = \"" + type + "\""));
            lines.add(line(
                    wanted, old, now -> String.valueOf(now.workers()), workers -> ".NumberOfWorkers = " + workers));
        }
        if (wanted.glueVersion().hasAutoScalingAndFlex()) {
            lines.add(line(
                    wanted, old, now -> now.executionClass().name(), name -> ".ExecutionClass = \"" + name + "\""));
            lines.add(line(
                    wanted,
                    old,
                    now -> now.autoScaling() ? "true" : "not set",
                    state -> wanted.autoScaling()
                            ? ".DefaultArguments" + AUTO_SCALING + " = \"true\""
                            : "del(.DefaultArguments" + AUTO_SCALING + ")"));
            // It would win over the default argument.
            lines.add(new Line("del(.NonOverridableArguments" + AUTO_SCALING + ")", ""));
        }
        int widest =
                lines.stream().mapToInt(line -> line.change().length()).max().orElse(0);
        StringBuilder program = new StringBuilder(
                ".JobUpdate |= (del(" + (byDpus ? ".WorkerType, .NumberOfWorkers" : ".MaxCapacity") + ")");
        for (Line line : lines) {
            // What closes the program stands before the last comment, which would else swallow it.
            String change = line.change() + (line == lines.getLast() ? ")" : "");
            String padding = line.comment().isEmpty() ? "" : " ".repeat(Math.max(1, widest - change.length() + 2));
            program.append("\n    | ").append(change).append(padding).append(line.comment());
        }
        return program.toString();
    }

    private record Line(String change, String comment) {}

    private static Line line(
            Configuration wanted,
            Optional<Configuration> old,
            Function<Configuration, String> value,
            Function<String, String> change) {
        String after = value.apply(wanted);
        String comment = old.map(value)
                .map(before -> before.equals(after) ? "# as it is" : "# was " + before)
                .orElse("");
        return new Line(change.apply(after), comment);
    }
}
