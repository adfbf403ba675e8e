package dev.gluewise.app.desktop.chart;

import dev.gluewise.analyzer.chart.Span;
import java.util.Optional;

/** Which stretch of an axis of time is shown: all of it, until the user looks closer. */
public final class TimeZoom {
    /** The shortest stretch that is worth looking at, in seconds. */
    private static final double SHORTEST = 1;

    private Optional<Span> chosen = Optional.empty();

    /** Shows everything again. */
    public void reset() {
        chosen = Optional.empty();
    }

    /** Whether less than everything is shown. */
    public boolean chosen() {
        return chosen.isPresent();
    }

    /** The stretch to show of all there is. */
    public Span of(Span all) {
        return chosen.map(span -> within(span.low(), span.length(), all)).orElse(all);
    }

    /**
     * Looks closer or from farther away.
     *
     * @param factor length of the new stretch by that of the old one; below 1 to look closer
     * @param seconds the time that keeps its place
     */
    public void zoom(double factor, double seconds, Span all) {
        Span now = of(all);
        double length = Math.clamp(now.length() * factor, Math.min(SHORTEST, all.length()), all.length());
        double share = (now.nearest(seconds) - now.low()) / now.length();
        choose(within(now.nearest(seconds) - share * length, length, all), all);
    }

    /** Moves later, or where negative earlier. */
    public void move(double seconds, Span all) {
        Span now = of(all);
        choose(within(now.low() + seconds, now.length(), all), all);
    }

    private void choose(Span span, Span all) {
        chosen = span.length() < all.length() ? Optional.of(span) : Optional.empty();
    }

    private static Span within(double from, double length, Span all) {
        double shown = Math.min(length, all.length());
        double low = Math.clamp(from, all.low(), all.high() - shown);
        return new Span(low, low + shown);
    }
}
