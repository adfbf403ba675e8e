package dev.gluewise.app.desktop.verify;

import dev.gluewise.analyzer.chart.Span;
import dev.gluewise.analyzer.chart.Ticks;
import dev.gluewise.app.desktop.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The clock of the real run, from its start on.
 *
 * @param runSeconds how far it goes, above 0
 * @param now where the replay is; empty where none is running
 */
record ReplayClock(double runSeconds, Optional<Double> now) {
    private static final double ROOM = 1.04;

    /** A clock for rows. */
    static ReplayClock of(List<StageRow> rows, Optional<Double> now) {
        double last = rows.stream().mapToDouble(StageRow::endSeconds).max().orElse(0);
        return new ReplayClock(Math.max(1, Math.max(last * ROOM, now.orElse(0.0))), now);
    }

    /** Marks of the axis. */
    Ticks ticks(int most) {
        return Ticks.time(new Span(0, runSeconds), most);
    }

    /** The text of a mark; the first says what is counted. */
    static String label(Ticks ticks, double seconds) {
        String figure = ticks.time(seconds);
        return seconds == 0
                ? Words.say("verify.axis." + ticks.timeUnit().name().toLowerCase(Locale.ROOT), figure)
                : figure;
    }
}
