package dev.gluewise.simulator.schedule;

/**
 * How spare capacity is assumed to behave. AWS publishes no figure of it, so there is no usual one: they come from the
 * user, from runs of their own or as an assumption that is shown with every answer that rests on it.
 *
 * @param arrivalDelaySeconds by how much later than on standard capacity an executor arrives on average, 0 or more; single
 *     delays are exponentially distributed
 * @param reclaimsPerExecutorHour how often AWS takes an executor back in an hour of its life on average, 0 or more; it is
 *     replaced by one that starts anew
 */
public record FlexConditions(double arrivalDelaySeconds, double reclaimsPerExecutorHour) {
    public FlexConditions {
        if (!(arrivalDelaySeconds >= 0) || !(reclaimsPerExecutorHour >= 0)) {
            throw new IllegalArgumentException(
                    "neither a delay nor a rate is below 0: " + arrivalDelaySeconds + ", " + reclaimsPerExecutorHour);
        }
    }
}
