package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.advice.Statement;
import dev.gluewise.analyzer.advice.Study;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GroundCode;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.rates.Price;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.RateKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a job may have, by Glue's documents and by what is known of prices.
 *
 * @param study of the job
 * @param prices those that the study reckons with
 */
record Offers(Study study, PriceBook prices) {
    /** With one of these a worker type belongs to jobs of quite another kind or time. */
    private static final Set<String> OF_ANOTHER_WORLD =
            Set.of(GroundCode.STREAMING_ONLY.name(), GroundCode.NEEDS_OLDER_GLUE.name());

    /** The worker types that can be thought of for the job, in order of size. */
    List<WorkerChoice> workerTypes() {
        return Arrays.stream(WorkerType.values())
                .filter(WorkerType::isSpark)
                .map(type -> new WorkerChoice(type, of(type)))
                .filter(choice ->
                        !(choice.offer() instanceof Offer.Refused refused && OF_ANOTHER_WORLD.contains(refused.code())))
                .toList();
    }

    private Offer of(WorkerType type) {
        Configuration any =
                Configuration.fixed(study.evidence().job().glueVersion(), type, Configuration.MINIMUM_WORKERS);
        return of(
                study.offered().refusals(type),
                RateKey.of(study.evidence().job().region(), any),
                texts(study.offered().doubts(type)));
    }

    /** Spare capacity, on the usual workers. */
    Offer flex() {
        RateKey key = RateKey.spark(
                study.evidence().job().region(),
                study.evidence().job().glueVersion().generation(),
                ExecutionClass.FLEX);
        return of(study.flexRefusals(), key, List.of());
    }

    private Offer of(List<Statement> refusals, RateKey key, List<String> doubts) {
        return refused(refusals).<Offer>map(refused -> refused).orElseGet(() -> priced(key, doubts));
    }

    /** What grounds to refuse something amount to; empty where there are none. */
    static Optional<Offer.Refused> refused(List<Statement> grounds) {
        return grounds.stream()
                .findFirst()
                .map(first -> new Offer.Refused(first.code(), String.join(" ", texts(grounds))));
    }

    private Offer priced(RateKey key, List<String> doubts) {
        Price price = prices.price(key);
        return price.rate()
                .<Offer>map(rate -> new Offer.Had(key, rate, doubts))
                .orElseGet(() -> new Offer.Unpriced(key, price.provenance().note()));
    }

    private static List<String> texts(List<Statement> statements) {
        return statements.stream().map(Statement::text).toList();
    }
}
