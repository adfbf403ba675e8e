package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobDetails;
import dev.gluewise.analyzer.prediction.ConfigurationPredictor;
import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.analyzer.prediction.PricedPrediction;
import dev.gluewise.analyzer.spending.Cadence;
import dev.gluewise.analyzer.spending.Spending;
import dev.gluewise.pricing.catalog.CapacityCatalog;
import dev.gluewise.pricing.catalog.CapacityRequest;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A job as the rules look at it.
 *
 * @param evidence what is known of it
 * @param prices the prices in force
 * @param spending its money over time
 * @param logged the logged run that stands for it; empty without an event log
 * @param predictor what tells how its logged run would do at another size; empty without an event log
 * @param known what it has told already
 */
record ObservedJob(
        Evidence evidence,
        PriceBook prices,
        Spending spending,
        Optional<ObservedRun> logged,
        Optional<? extends ConfigurationPredictor> predictor,
        List<Prediction> known) {
    ObservedJob {
        known = List.copyOf(known);
    }

    /** The same job, with the other ways to have its workers predicted all at once. */
    ObservedJob withWaysPredicted() {
        List<Configuration> ways = current()
                .map(now -> List.of(now, now.withAutoScaling(true), now.with(ExecutionClass.FLEX)))
                .orElse(List.of());
        return new ObservedJob(
                evidence,
                prices,
                spending,
                logged,
                predictor,
                Stream.concat(known.stream(), predict(unknown(possible(ways))).stream())
                        .toList());
    }

    JobDetails details() {
        return evidence.details();
    }

    /** The size in force; empty where it is not known, or the job is none of Spark ETL, the kind that can be resized. */
    Optional<Configuration> current() {
        return evidence.current().filter(size -> evidence.job().advisedAs() == JobKind.ETL);
    }

    Optional<Rate> rate(Configuration size) {
        return prices.rate(RateKey.of(evidence.job().region(), size));
    }

    /** The runs of the last thirty days of the history. */
    List<GlueRun> month() {
        Optional<Instant> newest = evidence.runs().stream()
                .flatMap(run -> run.startedOn().stream())
                .max(Comparator.naturalOrder());
        return evidence.runs().stream()
                .filter(run -> run.startedOn()
                        .filter(start -> start.isAfter(newest.orElseThrow().minus(Cadence.MONTH)))
                        .isPresent())
                .toList();
    }

    /** After how many minutes Glue ends a run: by the definition, else as the newest run had it. */
    OptionalInt timeoutMinutes() {
        return details().timeoutMinutes().isPresent()
                ? details().timeoutMinutes()
                : evidence.runs().stream()
                        .flatMapToInt(run -> run.details().timeoutMinutes().stream())
                        .findFirst();
    }

    /** The longest execution time of the runs that ended well, in seconds; 0 without any. */
    double longestRun() {
        return evidence.completedRuns().stream()
                .mapToDouble(run -> run.executionSeconds().orElse(0))
                .max()
                .orElse(0);
    }

    /**
     * What the job would do and cost at some sizes, by its event log.
     *
     * @return those sizes that Glue gives it and that have a price; none without an event log
     */
    List<PricedPrediction> predicted(List<Configuration> sizes) {
        List<Configuration> possible = possible(sizes);
        Map<Configuration, Prediction> all = Stream.concat(known.stream(), predict(unknown(possible)).stream())
                .collect(Collectors.toMap(Prediction::configuration, it -> it, (first, second) -> first));
        return possible.stream()
                .flatMap(size -> Optional.ofNullable(all.get(size)).stream())
                .map(prediction -> new PricedPrediction(
                        prediction, rate(prediction.configuration()).orElseThrow()))
                .toList();
    }

    private List<Configuration> possible(List<Configuration> sizes) {
        return sizes.stream()
                .distinct()
                .filter(size -> rate(size).isPresent())
                .filter(size -> !CapacityCatalog.USUAL
                        .availability(CapacityRequest.of(
                                evidence.job().advisedAs(), evidence.job().region(), size))
                        .refused())
                .toList();
    }

    private List<Configuration> unknown(List<Configuration> sizes) {
        Set<Configuration> told = known.stream().map(Prediction::configuration).collect(Collectors.toSet());
        return sizes.stream().filter(size -> !told.contains(size)).toList();
    }

    private List<Prediction> predict(List<Configuration> sizes) {
        return sizes.isEmpty()
                ? List.of()
                : predictor.map(able -> able.predict(sizes)).orElse(List.of());
    }
}
