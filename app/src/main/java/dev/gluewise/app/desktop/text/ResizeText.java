package dev.gluewise.app.desktop.text;

import dev.gluewise.analyzer.evidence.Resize;
import dev.gluewise.pricing.catalog.Configuration;
import java.time.ZoneId;

/** A change of a job's size, in words. */
public final class ResizeText {
    private ResizeText() {}

    /** As {@code Resized 9 Oct 2026, was × 12}: of the size before only what was different. */
    public static String brief(Resize resize, ZoneId zone) {
        return Words.say("text.resized", Formats.day(resize.at().atZone(zone).toLocalDate()), before(resize));
    }

    private static String before(Resize resize) {
        Configuration from = resize.from();
        Configuration to = resize.to();
        boolean countAlone = from.workerType() == to.workerType()
                && from.executionClass() == to.executionClass()
                && from.autoScaling() == to.autoScaling()
                && from.workers() != to.workers();
        return countAlone ? Words.say("text.resized.count", from.workers()) : from.label();
    }

    /** From what to what. */
    public static String whole(Resize resize, ZoneId zone) {
        return Words.say(
                "text.resized.whole",
                Formats.moment(resize.at(), zone),
                resize.from().label(),
                resize.to().label());
    }
}
