package dev.gluewise.app.desktop.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.chart.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTicksTest {
    private static Span span(String from, String to) {
        return new Span(Instant.parse(from).getEpochSecond(), Instant.parse(to).getEpochSecond());
    }

    private static List<String> labels(DateTicks ticks) {
        return ticks.marks().stream().map(DateTicks.Mark::label).toList();
    }

    @Test
    void weeksBeginOnAMonday() {
        DateTicks ticks = DateTicks.of(span("2026-10-21T12:00:00Z", "2026-11-20T12:00:00Z"), 5, ZoneOffset.UTC);

        assertThat(labels(ticks)).containsExactly("26 Oct", "2 Nov", "9 Nov", "16 Nov");
    }

    @Test
    void hoursAreThoseOfTheUsersDay() {
        DateTicks ticks =
                DateTicks.of(span("2026-11-19T20:00:00Z", "2026-11-20T10:00:00Z"), 6, ZoneId.of("Asia/Tokyo"));

        assertThat(labels(ticks)).containsExactly("06:00", "09:00", "12:00", "15:00", "18:00");
    }

    @Test
    void yearsAreMarkedByMonths() {
        DateTicks ticks = DateTicks.of(span("2025-01-15T00:00:00Z", "2026-11-20T00:00:00Z"), 8, ZoneOffset.UTC);

        assertThat(labels(ticks))
                .containsExactly("Apr 2025", "Jul 2025", "Oct 2025", "Jan 2026", "Apr 2026", "Jul 2026", "Oct 2026");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void marksAreInsideInOrderAndNotTooMany(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            double from = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond() + random.nextInt(200_000_000);
            double length = Math.exp(
                            random.nextDouble() * Math.log(Duration.ofDays(4000).toSeconds()))
                    + 7200;
            Span span = new Span(from, from + length);

            List<DateTicks.Mark> marks =
                    DateTicks.of(span, 9, ZoneId.of("Europe/Paris")).marks();

            assertThat(marks).hasSizeBetween(0, 12).allMatch(mark -> span.contains(mark.seconds()));
            assertThat(marks).extracting(DateTicks.Mark::seconds).isSorted().doesNotHaveDuplicates();
        }
    }
}
