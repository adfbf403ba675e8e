package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.ResourceUse;
import dev.gluewise.analyzer.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What CloudWatch's metrics of the newest run that has some warn of: room that runs short, and long tasks. */
final class MetricWarnings {
    /** From this share on, room runs short. For the heap as the prediction has it; for disks assumed alike. */
    static final double NEARLY_FULL = 0.8;

    private final Evidence.UsedRun used;
    private final List<Statement> warnings = new ArrayList<>();

    private MetricWarnings(Evidence.UsedRun used) {
        this.used = used;
    }

    /** Empty where no run has such metrics, or none of them warns. */
    static List<Statement> of(Evidence evidence) {
        return evidence.usedRun()
                .map(used -> new MetricWarnings(used).warnings())
                .orElse(List.of());
    }

    private List<Statement> warnings() {
        ResourceUse use = used.use();
        nearlyFull("HEAP_NEARLY_FULL", use.heap());
        nearlyFull("DRIVER_HEAP_NEARLY_FULL", use.driverHeap());
        nearlyFull("DISK_NEARLY_FULL", use.disk());
        use.skew()
                .ifPresent(skew ->
                        warnings.add(Warnings.warning("SKEW_SEEN", label(), Figures.count((int) Math.round(skew)))));
        return List.copyOf(warnings);
    }

    private void nearlyFull(String code, OptionalDouble share) {
        if (share.orElse(0) >= NEARLY_FULL) {
            warnings.add(Warnings.warning(code, label(), Figures.percent(share.getAsDouble())));
        }
    }

    private String label() {
        return used.configuration().label();
    }
}
