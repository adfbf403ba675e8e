package dev.gluewise.analyzer.evidence;

import dev.gluewise.pricing.catalog.Configuration;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many executors a run could have used over its time, as CloudWatch's numberMaxNeededExecutors shows, beside those
 * that it had (numberAllExecutors).
 *
 * @param configuration what the run was set to
 * @param stretches its time, in order; at least one
 * @param heapUsed the largest share of the executors' heap in use, 0 to 1; empty where no metric tells
 */
public record DemandCurve(Configuration configuration, List<Stretch> stretches, OptionalDouble heapUsed) {
    /**
     * A time in which the demand stayed the same.
     *
     * @param seconds how long, above 0
     * @param needed executors that running and waiting tasks would fill, 0 or more; 0 while only the driver works
     * @param had executors that were there, 0 or more
     */
    public record Stretch(double seconds, double needed, double had) {
        public Stretch {
            if (!(seconds > 0) || needed < 0 || had < 0) {
                throw new IllegalArgumentException("a stretch lasts, and nobody needs less than nothing");
            }
        }
    }

    public DemandCurve {
        stretches = List.copyOf(stretches);
        if (stretches.isEmpty()) {
            throw new IllegalArgumentException("a run has a time");
        }
    }

    /** The run's time in seconds. */
    public double seconds() {
        return stretches.stream().mapToDouble(Stretch::seconds).sum();
    }

    /** Executors beyond which nothing is gained. */
    public double mostNeeded() {
        return stretches.stream().mapToDouble(Stretch::needed).max().orElse(0);
    }
}
