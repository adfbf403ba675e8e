package dev.gluewise.app.desktop.chart;

import dev.gluewise.analyzer.chart.Span;
import dev.gluewise.app.desktop.text.DeadlineInput;
import java.time.Duration;

/** How a deadline moves under the pointer and the keys: by whole minutes, finer where the whole view is that short. */
public final class DeadlineSteps {
    private DeadlineSteps() {}

    /** The smallest move in a view of so many seconds. */
    public static Duration step(Span time) {
        if (time.length() >= 240) {
            return Duration.ofMinutes(1);
        }
        return Duration.ofSeconds(time.length() >= 60 ? 10 : 1);
    }

    /** The deadline of a dragged line: the nearest whole step within the view. */
    public static Duration at(double seconds, Span time) {
        long step = step(time).toSeconds();
        long first = Math.max(1, (long) Math.ceil(time.low() / step)) * step;
        long last = Math.max(first, (long) Math.floor(time.high() / step) * step);
        return Duration.ofSeconds(Math.clamp(Math.round(seconds / step) * step, first, last));
    }

    /** The deadline so many steps later, or earlier where negative; never out of the range of deadlines. */
    public static Duration moved(Duration deadline, int steps, Span time) {
        long step = step(time).toSeconds();
        long onGrid = Math.floorDiv(deadline.toSeconds(), step) * step;
        long moved = steps < 0 && onGrid < deadline.toSeconds() ? onGrid + (steps + 1) * step : onGrid + steps * step;
        return Duration.ofSeconds(Math.clamp(moved, step, DeadlineInput.LONGEST.toSeconds()));
    }
}
