package dev.gluewise.simulator.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.simulator.testing.ForSeeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Checked against a list that is searched each time. */
class TimingWheelTest {
    private record End(int slot, long millis) {}

    @ForSeeds(200)
    void givesEndsInOrderOfTimeAndThenOfTheirComing(long seed) {
        Random random = new Random(seed);
        TimingWheel wheel = new TimingWheel();
        List<End> expected = new ArrayList<>();
        long longest = 1L << random.nextInt(32);
        long now = 0;
        for (int slot = 0; slot < 400; slot++) {
            if (expected.isEmpty() || random.nextInt(5) < 3) {
                End end = new End(slot, now + random.nextLong(longest));
                expected.add(end);
                wheel.add(slot, end.millis());
            } else {
                End first = expected.stream()
                        .min(Comparator.comparingLong(End::millis))
                        .orElseThrow();
                long limit = now + random.nextLong(longest);
                long given = wheel.firstMillis(limit);
                if (first.millis() > limit) {
                    assertThat(given).isGreaterThan(limit);
                    now = limit;
                } else {
                    assertThat(given).isEqualTo(first.millis());
                    assertThat(wheel.removeFirst(given)).isEqualTo(first.slot());
                    expected.remove(first);
                    now = given;
                }
            }
        }
    }

    @Test
    void isEmptyAfterItWasCleared() {
        TimingWheel wheel = new TimingWheel();
        wheel.add(1, 5);
        wheel.add(2, 500_000);
        wheel.add(3, 5_000_000_000L);

        wheel.clear();

        assertThat(wheel.firstMillis(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        wheel.add(4, 7);
        assertThat(wheel.firstMillis(100)).isEqualTo(7);
        assertThat(wheel.removeFirst(7)).isEqualTo(4);
    }
}
