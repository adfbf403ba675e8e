package dev.gluewise.app.desktop.runs;

import dev.gluewise.analyzer.chart.Span;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.text.Language;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The marks of an axis of dates: round hours, days, months or years where the user is.
 *
 * @param marks the marks, ascending
 */
record DateTicks(List<Mark> marks) {
    private static final int[] HOURS = {1, 2, 3, 6, 12};
    private static final int[] DAYS = {1, 2, 7, 14};
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120};
    private static final double HOUR = 3600;
    private static final double DAY = 24 * HOUR;

    DateTicks {
        marks = List.copyOf(marks);
    }

    /**
     * One mark.
     *
     * @param seconds epoch seconds
     * @param label what is written at it
     */
    record Mark(double seconds, String label) {}

    /**
     * @param span epoch seconds
     * @param most marks at most, about
     */
    static DateTicks of(Span span, int most, ZoneId zone) {
        for (int hours : HOURS) {
            if (span.length() / (hours * HOUR) <= most) {
                return hourly(span, hours, zone);
            }
        }
        for (int days : DAYS) {
            if (span.length() / (days * DAY) <= most) {
                return dated(span, Period.ofDays(days), firstDay(span, days, zone), "day");
            }
        }
        for (int months : MONTHS) {
            if (span.length() / (months * 30.4 * DAY) <= most) {
                return monthly(span, months, zone);
            }
        }
        return monthly(span, 240, zone);
    }

    /** The day of a moment where the user is, as the marks have it. */
    static String day(Instant moment, ZoneId zone) {
        return format("day", moment.atZone(zone));
    }

    private static DateTicks hourly(Span span, int hours, ZoneId zone) {
        List<Mark> marks = new ArrayList<>();
        ZonedDateTime next = start(span, zone).toLocalDate().atStartOfDay(zone);
        while (next.toEpochSecond() <= span.high()) {
            if (next.toEpochSecond() >= span.low()) {
                boolean midnight = next.toLocalTime().equals(LocalTime.MIDNIGHT);
                marks.add(new Mark(next.toEpochSecond(), format(midnight ? "day" : "hour", next)));
            }
            ZonedDateTime later = next.plusHours(hours);
            // After a change of the clocks the marks go on at round hours.
            next = later.toLocalDate().equals(next.toLocalDate())
                    ? later
                    : later.toLocalDate().atStartOfDay(zone);
        }
        return new DateTicks(marks);
    }

    private static ZonedDateTime firstDay(Span span, int days, ZoneId zone) {
        ZonedDateTime first = start(span, zone).toLocalDate().atStartOfDay(zone);
        // Weeks begin on a Monday; other steps are counted from a fixed day too, so that marks stay when the plot
        // moves.
        long sinceMonday = first.toLocalDate().toEpochDay() + 3;
        return first.minusDays(Math.floorMod(sinceMonday, days));
    }

    private static DateTicks monthly(Span span, int months, ZoneId zone) {
        ZonedDateTime first = start(span, zone).toLocalDate().withDayOfMonth(1).atStartOfDay(zone);
        long index = first.getYear() * 12L + first.getMonthValue() - 1;
        return dated(
                span,
                Period.ofMonths(months),
                first.minusMonths(Math.floorMod(index, months)),
                months >= 12 ? "year" : "month");
    }

    private static DateTicks dated(Span span, Period step, ZonedDateTime first, String pattern) {
        List<Mark> marks = new ArrayList<>();
        for (ZonedDateTime next = first; next.toEpochSecond() <= span.high(); next = next.plus(step)) {
            if (next.toEpochSecond() >= span.low()) {
                marks.add(new Mark(next.toEpochSecond(), format(pattern, next)));
            }
        }
        return new DateTicks(marks);
    }

    private static ZonedDateTime start(Span span, ZoneId zone) {
        return Instant.ofEpochSecond((long) Math.floor(span.low())).atZone(zone);
    }

    private static String format(String pattern, ZonedDateTime moment) {
        Language language = Language.spoken();
        // The root locale has no names of months.
        Locale names = language == Language.ENGLISH ? Locale.ENGLISH : language.locale();
        return DateTimeFormatter.ofPattern(Words.say("runs.date." + pattern), names)
                .format(moment);
    }
}
