package dev.gluewise.simulator.schedule;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The time the driver takes to launch one task, read off the stages whose first tasks all found a free slot: nothing but
 * the driver spaces those launches.
 */
final class LaunchInterval {
    /** What is assumed where no stage tells; the middle of the 0.3–0.5 ms seen on public Spark logs. */
    static final int USUAL_MICROS = 400;

    /** A driver slower than this is held up by something else. */
    private static final int LONGEST_MICROS = 5_000;

    private static final int FEWEST_LAUNCHES = 8;

    /** One stage's answer, weighted by the launches it rests on. */
    private record Reading(double micros, int launches) {}

    private LaunchInterval() {}

    /** In microseconds. */
    static int micros(JobProfile profile, SlotTimeline slots) {
        List<Reading> readings = new ArrayList<>();
        TaskTable work = profile.work();
        for (int stage = 0; stage < profile.stages().size(); stage++) {
            if (work.rows(stage) < FEWEST_LAUNCHES) {
                continue;
            }
            int first = work.firstRow(stage);
            int launches = Math.min(work.rows(stage), slots.freeBefore(work.launchMillis(first)));
            if (launches >= FEWEST_LAUNCHES) {
                int spread = work.launchMillis(first + launches - 1) - work.launchMillis(first);
                double micros = spread * 1000.0 / (launches - 1);
                if (micros <= LONGEST_MICROS) {
                    readings.add(new Reading(micros, launches));
                }
            }
        }
        return readings.isEmpty() ? USUAL_MICROS : (int) Math.round(median(readings));
    }

    private static double median(List<Reading> readings) {
        readings.sort(Comparator.comparingDouble(Reading::micros));
        long all = readings.stream().mapToLong(Reading::launches).sum();
        long seen = 0;
        for (Reading reading : readings) {
            seen += reading.launches();
            if (2 * seen >= all) {
                return reading.micros();
            }
        }
        throw new IllegalStateException("a median of nothing");
    }
}
