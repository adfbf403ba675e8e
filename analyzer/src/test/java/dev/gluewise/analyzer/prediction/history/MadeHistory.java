package dev.gluewise.analyzer.prediction.history;

import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;

/** Made runs of a job of which the law is known. */
public final class MadeHistory {
    private MadeHistory() {}

    /** A size of so many slots with an input. */
    public static RunShape shape(int slots, double inputGb) {
        RunShape plain = RunShape.ofSlots(slots, slots);
        return new RunShape(
                plain.workers(),
                plain.slots(),
                OptionalDouble.empty(),
                plain.workerType(),
                OptionalDouble.empty(),
                OptionalDouble.of(inputGb),
                false,
                "",
                new TreeMap<>());
    }

    /** A size alone. */
    public static RunShape shape(int slots) {
        return RunShape.ofSlots(slots, slots);
    }

    /** Seconds = fixed + shared / slots. */
    public static double amdahl(double fixed, double shared, int slots) {
        return fixed + shared / slots;
    }

    /** Runs by Amdahl's law with log-normal noise, {@code each} at each size. */
    public static List<PastRun> amdahl(double fixed, double shared, double noise, long seed, int each, int... slots) {
        Random random = new Random(seed);
        List<PastRun> runs = new ArrayList<>();
        for (int size : slots) {
            for (int i = 0; i < each; i++) {
                double seconds = amdahl(fixed, shared, size) * Math.exp(noise * random.nextGaussian());
                runs.add(new PastRun(shape(size), seconds));
            }
        }
        return runs;
    }

    /** The same runs, each taking so many times as long. */
    public static List<PastRun> times(List<PastRun> runs, double factor) {
        return runs.stream()
                .map(run -> new PastRun(run.shape(), run.seconds() * factor))
                .toList();
    }
}
