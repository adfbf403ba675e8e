package dev.gluewise.app.desktop.runs;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunOutcome;
import dev.gluewise.analyzer.report.RunsCsv;
import dev.gluewise.analyzer.runs.HistoricRun;
import dev.gluewise.analyzer.runs.RunGroup;
import dev.gluewise.analyzer.runs.RunTotals;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.RunWords;
import dev.gluewise.app.desktop.text.ExpectedEndText;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A run in words and figures. */
final class RunText {
    static final String NONE = "–";
    private static final int LONGEST_ERROR = 160;
    private static final int LONGEST_REASON = 56;

    private RunText() {}

    static String started(HistoricRun run, ZoneId zone) {
        return run.startedOn().map(moment -> Formats.moment(moment, zone)).orElse(NONE);
    }

    static String size(HistoricRun run) {
        return run.run().configuration().map(size -> size.label()).orElse(NONE);
    }

    static String runTime(HistoricRun run) {
        String time = time(run.run().executionSeconds());
        boolean going = run.run().outcome() == RunOutcome.RUNNING
                && run.run().executionSeconds().isPresent();
        return going ? Words.say("runs.so-far", time) : time;
    }

    static String startUp(HistoricRun run) {
        return time(run.run().unbilledSeconds());
    }

    private static String time(OptionalDouble seconds) {
        return seconds.isPresent() ? Figures.duration(seconds.getAsDouble()) : NONE;
    }

    static String dpuHours(HistoricRun run) {
        OptionalDouble hours = run.dpuHours();
        return hours.isPresent() ? Figures.decimal(hours.getAsDouble(), 2) : NONE;
    }

    static String cost(HistoricRun run) {
        return run.cost()
                .map(cost -> Figures.pastCost(cost, run.costEstimated()))
                .orElse(NONE);
    }

    /** Whether the cost is measured; a dash where there is none. */
    static String basis(HistoricRun run) {
        return run.cost().isEmpty()
                ? NONE
                : Words.say(run.costEstimated() ? "runs.basis.estimated" : "runs.basis.measured");
    }

    /** What became of it; without the reason, which is a note. */
    static String state(HistoricRun run) {
        return Words.say("runs.state." + run.run().state());
    }

    /** What else there is to say, in a few words; empty where there is nothing. */
    static String note(HistoricRun run, ZoneId zone) {
        if (run.expectedEnd().isPresent()) {
            return ExpectedEndText.of(run.expectedEnd().get(), zone);
        }
        RunOutcome outcome = run.run().outcome();
        if (outcome.failed() && outcome != RunOutcome.STOPPED) {
            return outcome == RunOutcome.FAILED_OTHERWISE
                    ? error(run).orElse(RunWords.outcome(outcome))
                    : RunWords.outcome(outcome);
        }
        return run.retryOf()
                .flatMap(GlueRun::startedOn)
                .map(start -> Words.say("runs.note.retry", Formats.hour(start, zone)))
                .or(() -> Optional.of(Words.say("runs.note.retry.unknown"))
                        .filter(words -> run.run().attempt() > 0))
                .orElse(run.logged() ? Words.say("runs.note.logged") : "");
    }

    /** The beginning of Glue's own words on why it failed. */
    static Optional<String> error(HistoricRun run) {
        return run.run()
                .details()
                .errorMessage()
                .flatMap(message -> message.lines().findFirst())
                .map(line -> shortened(line, LONGEST_ERROR));
    }

    /** What the pointer tells of a run, line by line. */
    static String card(HistoricRun run, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        lines.add(started(run, zone) + " · " + size(run));
        lines.add(Words.say("runs.card.figures", state(run), runTime(run), cost(run)));
        String note = note(run, zone);
        if (!note.isEmpty()) {
            lines.add(note);
        }
        return String.join("\n", lines);
    }

    /** What the pointer tells of several runs in one place. */
    static String square(List<HistoricRun> runs, ZoneId zone) {
        RunTotals totals = RunTotals.of(runs);
        String counts = Words.say("runs.card.square", Figures.count(totals.runs()), Figures.count(totals.failed()));
        Optional<Instant> first = runs.getLast().startedOn();
        Optional<Instant> last = runs.getFirst().startedOn();
        return first.isPresent() && last.isPresent()
                ? counts + "\n" + Formats.moment(first.get(), zone) + " – " + Formats.moment(last.get(), zone)
                : counts;
    }

    /** The title's figures: how many runs there are, and what the failed ones cost. */
    static String summary(RunTotals totals) {
        String runs = Formats.counted(totals.runs(), "run");
        if (totals.failed() == 0) {
            return runs;
        }
        String failed = Figures.count(totals.failed());
        return totals.failedCost()
                .map(money -> Words.say(
                        "runs.failed.cost", runs, failed, Figures.pastCost(money, totals.failedCostEstimated())))
                .orElseGet(() -> Words.say("runs.failed", runs, failed));
    }

    /** What runs that stand together have in common. */
    static String group(RunGroup group, RunMetric metric) {
        String count = Formats.counted(group.runs().size(), "run");
        return switch (group) {
            case RunGroup.OnFlex flex ->
                metric == RunMetric.RUN_TIME && flex.slower().isPresent()
                        ? onFlex(count, flex.slower().getAsDouble())
                        : Words.say("runs.group.flex", count);
            case RunGroup.FailedAlike failed ->
                Words.say(
                        "runs.group.failed",
                        failed.message()
                                .map(line -> shortened(line, LONGEST_REASON))
                                .orElseGet(() -> RunWords.outcome(failed.outcome())),
                        count);
        };
    }

    private static String onFlex(String count, double slower) {
        String share = Figures.percent(Math.abs(slower));
        return share.equals(Figures.percent(0))
                ? Words.say("runs.group.flex.alike", count)
                : Words.say(slower > 0 ? "runs.group.flex.slower" : "runs.group.flex.faster", count, share);
    }

    private static String shortened(String line, int longest) {
        return line.length() > longest ? line.substring(0, longest) + "…" : line;
    }

    /** Whether the start of any is known, so that there is something to draw. */
    static boolean anyStart(List<HistoricRun> runs) {
        return runs.stream().anyMatch(run -> run.startedOn().isPresent());
    }

    /** The runs as CSV, one row a run. */
    static String csv(List<HistoricRun> runs) {
        return RunsCsv.write(runs.stream().map(HistoricRun::run).toList());
    }
}
