package dev.gluewise.app.cli;

import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.analyzer.replay.ReplayResult.StagePair;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A replay for people at a terminal. */
final class ReplayText {
    /** More stages than fit a screen are told by the longest of them. */
    private static final int MOST_STAGES = 20;

    private ReplayText() {}

    static String write(ReplayResult result) {
        List<StagePair> stages = result.stages();
        long same = stages.stream().filter(StagePair::same).count();
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s, %d slots, replayed on Spark %s%n%n",
                result.request().configuration().label(),
                result.request().configuration().slots(),
                switch (result.method()) {
                    case VIRTUAL_TIME -> "in virtual time";
                    case WALL_CLOCK -> "by the clock";
                }));
        text.append(totals(result).text());
        text.append(String.format(
                Locale.ROOT,
                "%n%,d of %,d stages start and end in the same millisecond on both sides.%n",
                same,
                stages.size()));
        if (!stages.isEmpty()) {
            text.append(
                    stages.size() > MOST_STAGES
                            ? String.format(Locale.ROOT, "The %d longest (all of them: --format csv):%n%n", MOST_STAGES)
                            : "\n");
            text.append(stages(stages).text());
        }
        return text.append('\n')
                .append(result.checks())
                .append('\n')
                .append(result.doesNotCheck())
                .append('\n')
                .toString();
    }

    private static TextTable totals(ReplayResult result) {
        TextTable table = new TextTable("", ">simulated", ">on Spark", ">difference");
        table.row(
                "run time",
                seconds(result.simulated().seconds()),
                seconds(result.replayed().seconds()),
                percent(result.differencePercent()));
        table.row(
                "executor time",
                seconds(result.simulated().executorSeconds()),
                seconds(result.replayed().executorSeconds()),
                percent(result.executorDifferencePercent()));
        table.row(
                "most executors",
                String.valueOf(result.simulated().peakExecutors()),
                String.valueOf(result.replayed().peakExecutors()),
                "");
        return table;
    }

    private static TextTable stages(List<StagePair> stages) {
        TextTable table = new TextTable(">stage", "name", ">tasks", ">simulated from", ">to", ">on Spark from", ">to");
        stages.stream()
                .sorted(Comparator.comparingDouble(
                                (StagePair pair) -> pair.simulated().seconds())
                        .reversed())
                .limit(MOST_STAGES)
                .sorted(Comparator.comparingInt(pair -> pair.stage().id()))
                .forEach(pair -> table.row(
                        String.valueOf(pair.stage().id()),
                        pair.stage().name(),
                        String.valueOf(pair.tasks()),
                        seconds(pair.simulated().startSeconds()),
                        seconds(pair.simulated().endSeconds()),
                        seconds(pair.replayed().startSeconds()),
                        seconds(pair.replayed().endSeconds())));
        return table;
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%,.3f s", seconds);
    }

    private static String percent(double percent) {
        return String.format(Locale.ROOT, "%+.3f %%", percent);
    }
}
