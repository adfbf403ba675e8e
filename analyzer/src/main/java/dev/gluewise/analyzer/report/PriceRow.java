package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.ReportWords;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.WorkerFamily;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A price that advice rests on.
 *
 * @param region AWS region code
 * @param glueVersions Glue versions that it holds for
 * @param kind execution class, and the family where it is not the usual one
 * @param price a DPU-hour's
 * @param derived whether it was worked out instead of published
 * @param certainty the same in words
 * @param asOf the day it was true
 * @param source where it comes from
 */
record PriceRow(
        String region,
        String glueVersions,
        String kind,
        String price,
        boolean derived,
        String certainty,
        String asOf,
        String source) {
    /** The prices that advice rests on, a line each. */
    static List<PriceRow> of(List<Advice> advices) {
        return rates(advices).entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The prices of all candidates, each once. */
    static Map<RateKey, Rate> rates(List<Advice> advices) {
        Map<RateKey, Rate> rates = new TreeMap<>();
        for (Advice advice : advices) {
            String region = advice.evidence().job().region();
            for (Candidate candidate : advice.candidates()) {
                rates.putIfAbsent(RateKey.of(region, candidate.configuration()), candidate.rate());
            }
        }
        return rates;
    }

    private static String say(String phrase, Object... figures) {
        return ReportWords.say("price." + phrase, figures);
    }

    private static PriceRow of(RateKey key, Rate rate) {
        Provenance provenance = rate.provenance();
        String executionClass = say(key.executionClass() == ExecutionClass.FLEX ? "flex" : "standard");
        return new PriceRow(
                key.region(),
                say(key.generation().name()),
                key.family() == WorkerFamily.MEMORY_OPTIMIZED ? say("memoryOptimised", executionClass) : executionClass,
                Figures.price(rate.usdPerDpuHour()),
                rate.derived(),
                say(provenance.certainty().name()),
                Figures.day(provenance.asOf()),
                say("source." + provenance.source(), provenance.noteText()));
    }
}
