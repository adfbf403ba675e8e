package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.findings.Finding.Per;
import dev.gluewise.pricing.billing.Money;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first of a job's findings, as far as they lie one after another on the critical path of the logged run, so that their
 * times and costs may be added up. All others may speak of the same time.
 *
 * @param count how many; two or more
 * @param cost what their times cost together
 * @param ofRun what the whole run cost at the same size
 */
public record OneAfterAnother(int count, Money cost, Money ofRun) {
    /** What these take is the run's waiting for one stage, or for the driver while no task runs. */
    private static final Set<FindingCode> ON_PATH = EnumSet.of(
            FindingCode.SINGLE_TASK_STAGE,
            FindingCode.FEW_TASKS_STAGE,
            FindingCode.SKEWED_STAGE,
            FindingCode.DRIVER_GAP);

    /**
     * Of findings in the order in which they are shown.
     *
     * @param runSeconds duration of the logged run
     * @return empty where fewer than two of the first ones are such, or their cost is not known
     */
    public static Optional<OneAfterAnother> of(List<Finding> findings, double runSeconds) {
        Set<String> places = new HashSet<>();
        List<Finding> first = findings.stream()
                .takeWhile(finding -> ON_PATH.contains(finding.code())
                        && finding.per() == Per.RUN
                        && finding.seconds() > 0
                        && finding.cost().isPresent()
                        && places.add(finding.where()))
                .toList();
        if (first.size() < 2) {
            return Optional.empty();
        }
        Money cost = first.stream().map(finding -> finding.cost().orElseThrow()).reduce(Money.ZERO, Money::plus);
        double seconds = first.stream().mapToDouble(Finding::seconds).sum();
        Money ofRun = new Money(cost.usd().multiply(BigDecimal.valueOf(runSeconds / seconds)));
        return Optional.of(new OneAfterAnother(first.size(), cost, ofRun));
    }
}
