package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.catalog.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The memory and the disk that a run is seen to need by CloudWatch's metrics. */
final class MetricNeeds {
    /** Memory for each slot that differs by less is the same. */
    private static final double A_LITTLE = 0.99;

    private final Configuration observed;
    private final double heap;
    private final double onDiskGb;

    /** @param inputScale input as a multiple of that run's */
    MetricNeeds(Evidence.UsedRun used, double inputScale) {
        observed = used.configuration();
        heap = used.use().heap().orElse(0);
        onDiskGb = used.use().disk().orElse(0) * diskGb(observed) * inputScale;
    }

    /** What of it a configuration does not have, in words. */
    List<Statement> unmet(Configuration asked) {
        List<Statement> grounds = new ArrayList<>();
        double memory = GuardRails.memoryPerSlot(asked);
        double had = GuardRails.memoryPerSlot(observed);
        boolean less = memory < A_LITTLE * had;
        if (less && (heap >= MetricWarnings.NEARLY_FULL || heap * had > memory)) {
            grounds.add(trial(
                    "LESS_MEMORY_AND_HEAP_FULL",
                    asked.label(),
                    gigabytes(memory),
                    observed.label(),
                    gigabytes(had),
                    Figures.percent(heap)));
        }
        if (diskGb(asked) < diskGb(observed) && onDiskGb > diskGb(asked)) {
            grounds.add(trial(
                    "LESS_DISK_THAN_FILLED",
                    asked.label(),
                    gigabytes(diskGb(asked)),
                    observed.label(),
                    gigabytes(onDiskGb)));
        }
        return grounds;
    }

    private static double diskGb(Configuration size) {
        return (double) size.workers() * size.workerType().diskGb();
    }

    private static String gigabytes(double gigabytes) {
        return String.format(Locale.ROOT, "%.1f GB", gigabytes);
    }

    private static Statement trial(String code, Object... figures) {
        return new Statement(code, Sentences.say("trial." + code, figures));
    }
}
