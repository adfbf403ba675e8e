package dev.gluewise.analyzer.prediction;

import dev.gluewise.analyzer.evidence.DemandCurve;
import dev.gluewise.analyzer.evidence.ResourceUse;
import dev.gluewise.pricing.catalog.Configuration;
import java.util.OptionalDouble;

/**
 * What the slots of a measured run did.
 *
 * @param workSeconds the time in which tasks ran
 * @param busySlotSeconds slots with a task, times that time
 * @param slotSeconds all slots that were there, times that time
 */
record DemandLoad(double workSeconds, double busySlotSeconds, double slotSeconds) {
    /** Processors clearly idle beside tasks: below this share of the busy slots. Assumed; decoding and I/O overlap. */
    private static final double CLEARLY_IDLE = 0.5;

    static DemandLoad of(DemandCurve curve, Configuration observed) {
        double work = 0;
        double busySlots = 0;
        double slots = 0;
        for (DemandCurve.Moment moment : curve.moments()) {
            double busy = busySlots(moment, observed);
            if (busy > 0) {
                work += curve.periodSeconds();
                busySlots += busy * curve.periodSeconds();
                slots += moment.allocated().orElse(observed.executors())
                        * observed.executorCores()
                        * curve.periodSeconds();
            }
        }
        return new DemandLoad(work, busySlots, slots);
    }

    /** Slots that had a task at a moment. */
    static double busySlots(DemandCurve.Moment moment, Configuration observed) {
        return Math.min(moment.allocated().orElse(observed.executors()), moment.needed()) * observed.executorCores();
    }

    /**
     * The part of the work's time in which tasks waited for something else than a processor: what processors were idle
     * beside busy slots, where that is clear; else 0.
     */
    double waitingShare(ResourceUse use) {
        if (use.cpu().isEmpty() || busySlotSeconds == 0) {
            return 0;
        }
        double ofBusy = use.cpu().getAsDouble() * slotSeconds / busySlotSeconds;
        return ofBusy < CLEARLY_IDLE ? 1 - Math.max(0, ofBusy) : 0;
    }

    /**
     * What the longest task takes at the least: skew times the mean task, but no longer than tasks ran. Empty where no skew
     * is reported, or not how many tasks there were.
     */
    OptionalDouble longestTaskSeconds(ResourceUse use) {
        if (use.skew().isEmpty() || use.tasks().isEmpty()) {
            return OptionalDouble.empty();
        }
        double meanTask = busySlotSeconds / use.tasks().getAsDouble();
        return OptionalDouble.of(Math.min(workSeconds, use.skew().getAsDouble() * meanTask));
    }
}
