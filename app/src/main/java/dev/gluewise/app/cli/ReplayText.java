package dev.gluewise.app.cli;

import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.analyzer.replay.ReplayResult.StagePair;
import dev.gluewise.analyzer.text.Figures;
import java.util.Comparator;
import java.util.List;

/** A replay for people at a terminal. */
final class ReplayText {
    /** More stages than fit a screen are told by the longest of them. */
    private static final int MOST_STAGES = 20;

    private ReplayText() {}

    static String write(ReplayResult result) {
        List<StagePair> stages = result.stages();
        long same = stages.stream().filter(StagePair::same).count();
        StringBuilder text = new StringBuilder();
        text.append(CliWords.say(
                        "replay.by." + result.method(),
                        result.configuration().label(),
                        result.configuration().slots()))
                .append("\n\n");
        text.append(totals(result).text());
        text.append('\n')
                .append(CliWords.say("replay.same", Figures.count(same), Figures.count(stages.size())))
                .append('\n');
        if (!stages.isEmpty()) {
            text.append(stages.size() > MOST_STAGES ? CliWords.say("replay.longest", MOST_STAGES) + "\n\n" : "\n");
            text.append(stages(stages).text());
        }
        return text.append('\n')
                .append(result.method().checks())
                .append('\n')
                .append(result.method().doesNotCheck())
                .append('\n')
                .toString();
    }

    private static TextTable totals(ReplayResult result) {
        TextTable table = new TextTable("", ">simulated", ">onSpark", ">difference");
        table.row(
                CliWords.say("replay.runTime"),
                seconds(result.simulated().seconds()),
                seconds(result.replayed().seconds()),
                percent(result.agreement().differencePercent()));
        table.row(
                CliWords.say("replay.executorTime"),
                seconds(result.simulated().executorSeconds()),
                seconds(result.replayed().executorSeconds()),
                percent(result.agreement().executorDifferencePercent()));
        table.row(
                CliWords.say("replay.mostExecutors"),
                String.valueOf(result.simulated().peakExecutors()),
                String.valueOf(result.replayed().peakExecutors()),
                "");
        return table;
    }

    private static TextTable stages(List<StagePair> stages) {
        TextTable table =
                new TextTable(">stage", "name", ">tasks", ">simulatedFrom", ">until", ">onSparkFrom", ">until");
        stages.stream()
                .sorted(Comparator.comparingDouble(
                                (StagePair pair) -> pair.simulated().seconds())
                        .reversed())
                .limit(MOST_STAGES)
                .sorted(Comparator.comparingInt(pair -> pair.id()))
                .forEach(pair -> table.row(
                        String.valueOf(pair.id()),
                        pair.name(),
                        String.valueOf(pair.tasks()),
                        seconds(pair.simulated().startSeconds()),
                        seconds(pair.simulated().endSeconds()),
                        seconds(pair.replayed().startSeconds()),
                        seconds(pair.replayed().endSeconds())));
        return table;
    }

    private static String seconds(double seconds) {
        return CliWords.say("replay.seconds", Figures.decimal(seconds, 3));
    }

    private static String percent(double percent) {
        return Figures.signedPercent(percent, 3);
    }
}
