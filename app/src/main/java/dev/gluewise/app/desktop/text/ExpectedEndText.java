package dev.gluewise.app.desktop.text;

import dev.gluewise.analyzer.advice.ExpectedEnd;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** When a run that has not ended is expected to, in words. */
public final class ExpectedEndText {
    private ExpectedEndText() {}

    /** A few words, such as {@code expected to end at 06:27}. */
    public static String of(ExpectedEnd end, ZoneId zone) {
        return end.window()
                .map(window -> end.overdue()
                        ? Words.say("text.end.overdue", moment(window.late(), end, zone))
                        : Words.say("text.end.expected", moment(window.likely(), end, zone)))
                .orElseGet(() -> Words.say("text.end.unknown"));
    }

    /** The shortest that says it, for a chip, such as {@code ends ≈ 06:27}. */
    public static String chip(ExpectedEnd end, ZoneId zone) {
        return end.window()
                .map(window -> end.overdue()
                        ? Words.say("text.end.chip.overdue")
                        : Words.say("text.end.chip", moment(window.likely(), end, zone)))
                .orElseGet(() -> Words.say("text.end.chip.unknown"));
    }

    /** All there is to say: since when it runs, the range, and what it rests on; or why nothing can be told. */
    public static String whole(ExpectedEnd end, ZoneId zone) {
        String since = end.startedOn()
                .map(start -> Words.say("text.end.since", Formats.moment(start, zone)) + "\n")
                .orElse("");
        return since
                + end.window()
                        .map(window -> Words.say(
                                "text.end.range", moment(window.early(), end, zone), moment(window.late(), end, zone)))
                        .orElse(end.unknownBecause())
                + (end.overdue() ? "\n" + Words.say("text.end.late") : "");
    }

    /** The time of day, with its day where the run started on another one. */
    private static String moment(Instant moment, ExpectedEnd end, ZoneId zone) {
        Optional<LocalDate> started =
                end.startedOn().map(start -> start.atZone(zone).toLocalDate());
        return started.filter(moment.atZone(zone).toLocalDate()::equals).isPresent()
                ? Formats.hour(moment, zone)
                : Formats.moment(moment, zone);
    }
}
