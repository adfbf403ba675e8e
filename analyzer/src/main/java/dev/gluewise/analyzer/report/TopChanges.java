package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.ReportWords;
import dev.gluewise.pricing.billing.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The changes worth most: the largest savings, and then whatever costs more.
 *
 * @param rows the changes
 * @param rest what the savings further down are worth; empty where there are none
 */
record TopChanges(List<ChangeRow> rows, Optional<String> rest) {
    static final int MOST = 10;

    /**
     * @param jobs the largest saving first
     */
    static TopChanges of(List<AdvisedJob> jobs) {
        List<AdvisedJob> changes =
                jobs.stream().filter(AdvisedJob::isChangeOfKnownSaving).toList();
        List<AdvisedJob> savings =
                changes.stream().filter(Predicate.not(AdvisedJob::costsMore)).toList();
        Money largest = savings.isEmpty() ? Money.ZERO : savings.getFirst().savingPerMonth();
        List<ChangeRow> rows = Stream.concat(
                        savings.stream().limit(MOST), changes.stream().filter(AdvisedJob::costsMore))
                .map(job -> ChangeRow.of(job, largest))
                .toList();
        return new TopChanges(rows, rest(savings.stream().skip(MOST).toList()));
    }

    private static Optional<String> rest(List<AdvisedJob> jobs) {
        Money together = jobs.stream().map(AdvisedJob::savingPerMonth).reduce(Money.ZERO, Money::plus);
        return jobs.isEmpty()
                ? Optional.empty()
                : Optional.of(ReportWords.say("changes.more", jobs.size(), Figures.wholeMoney(together)));
    }
}
