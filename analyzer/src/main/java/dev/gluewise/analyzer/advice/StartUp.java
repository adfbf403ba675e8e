package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.pricing.catalog.ExecutionClass;
import java.util.ArrayList;
import java.util.List;

/**
 * What passes between a run's start and its end beside the time that is billed: queueing, the start and the end of its
 * workers. It counts into a deadline and into no bill.
 *
 * @param seconds values that are equally likely, ascending; one or more
 * @param runs of how many of the job's runs it was measured; 0 where it is assumed
 */
public record StartUp(List<Double> seconds, int runs) {
    /** Assumed where no run tells: Glue starts workers in well under a minute since version 2.0; AWS states no figure. */
    private static final double ASSUMED_SECONDS = 30;

    private static final int FEWEST_RUNS = 3;

    /** Of a long history the latest runs count. */
    private static final int MOST_RUNS = 100;

    /** Values that stand for many. */
    private static final int POINTS = 5;

    public StartUp {
        seconds = List.copyOf(seconds);
        if (seconds.isEmpty()) {
            throw new IllegalArgumentException("a start takes some time, which may be 0");
        }
    }

    /** One that is assumed. */
    public static StartUp assumed(double seconds) {
        return new StartUp(List.of(seconds), 0);
    }

    /** The assumption for standard capacity. */
    public static StartUp usual() {
        return assumed(ASSUMED_SECONDS);
    }

    /**
     * What a job's own runs of a class show: the time between StartedOn and CompletedOn beyond their ExecutionTime.
     *
     * @param runs newest first
     */
    static StartUp of(List<GlueRun> runs, ExecutionClass wanted, StartUp otherwise) {
        List<Double> waits = runs.stream()
                .filter(run -> run.configuration()
                        .filter(size -> size.executionClass() == wanted)
                        .isPresent())
                .flatMap(run -> run.unbilledSeconds().stream().boxed())
                .limit(MOST_RUNS)
                .sorted()
                .toList();
        if (waits.size() < FEWEST_RUNS) {
            return otherwise;
        }
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            points.add(waits.get((int) ((i + 0.5) / POINTS * waits.size())));
        }
        return new StartUp(points, waits.size());
    }

    /** An assumption: as this one, but never shorter than so many seconds. */
    StartUp atLeast(double least) {
        return new StartUp(seconds.stream().map(wait -> Math.max(wait, least)).toList(), 0);
    }

    /** Whether the job's own runs tell it; else it is assumed. */
    public boolean measured() {
        return runs > 0;
    }

    /** The middle value, in seconds. */
    public double median() {
        return seconds.get(seconds.size() / 2);
    }

    /** The chance that a run is through by so many seconds after its start, 0 to 1. */
    public double chanceWithin(double deadlineSeconds, Distribution runTime) {
        double sum = 0;
        for (double wait : seconds) {
            sum += runTime.probabilityAtMost(deadlineSeconds - wait);
        }
        return sum / seconds.size();
    }

    /** The shortest time after its start by which a run is through with a chance, in seconds. */
    public double quantile(double chance, Distribution runTime) {
        double low = runTime.quantile(chance) + seconds.getFirst();
        double high = runTime.quantile(chance) + seconds.getLast();
        while (high - low > 0.01) {
            double middle = (low + high) / 2;
            if (chanceWithin(middle, runTime) < chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
