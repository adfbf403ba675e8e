package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.rates.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From predictions to the one that is recommended: the cheapest that meets the deadline with the wanted confidence. */
final class Choice {
    /** A smaller saving than this is not worth a change. */
    private static final double LEAST_SAVING = 0.05;

    /** Runs a month where neither the user nor a history tells. */
    private static final int ONCE_A_DAY = 30;

    private static final Comparator<Candidate> CHEAPEST_FIRST = Comparator.comparing(Candidate::expectedCost)
            .thenComparing(c -> c.runTimeSeconds().median());

    private final Study study;
    private final Question question;

    Choice(Study study, Question question) {
        this.study = study;
        this.question = question;
    }

    Advice advice() {
        List<Candidate> judged = judge();
        Optional<Candidate> current = study.evidence().current().flatMap(configuration -> judged.stream()
                .filter(candidate -> candidate.configuration().equals(configuration))
                .findFirst());
        Optional<Candidate> recommended =
                recommend(judged, current).map(candidate -> candidate.with(Verdict.RECOMMENDED));
        List<Candidate> candidates = judged.stream()
                .map(candidate -> recommended
                        .filter(chosen -> chosen.configuration().equals(candidate.configuration()))
                        .orElse(candidate))
                .sorted(CHEAPEST_FIRST)
                .toList();
        Optional<Candidate> shownCurrent = current.map(candidate -> recommended
                .filter(chosen -> chosen.configuration().equals(candidate.configuration()))
                .orElse(candidate));
        Optional<Saving> saving = shownCurrent.flatMap(now -> recommended.map(chosen -> saving(now, chosen)));
        Reasons reasons = new Reasons(study, question, shownCurrent, recommended, candidates, saving);
        return new Advice(
                study.evidence(),
                question,
                shownCurrent,
                recommended,
                candidates,
                reasons.reasons(),
                new Warnings(study, question, recommended).warnings(),
                study.findings(),
                saving,
                study.money(shownCurrent, recommended));
    }

    private List<Candidate> judge() {
        List<Prediction> predictions = study.predictions();
        List<List<Statement>> exclusions = predictions.stream()
                .map(prediction -> exclusions(prediction.configuration()))
                .toList();
        List<Frontier.CostAndTime> open = new ArrayList<>();
        List<Integer> openIndexes = new ArrayList<>();
        for (int i = 0; i < predictions.size(); i++) {
            if (exclusions.get(i).isEmpty()) {
                Prediction prediction = predictions.get(i);
                open.add(new Frontier.CostAndTime(
                        prediction.dpuHours().mean()
                                * rate(prediction).usdPerDpuHour().doubleValue(),
                        prediction.runTimeSeconds().median()));
                openIndexes.add(i);
            }
        }
        Set<Integer> frontier = Frontier.of(open);
        boolean[] onFrontier = new boolean[predictions.size()];
        frontier.forEach(index -> onFrontier[openIndexes.get(index)] = true);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < predictions.size(); i++) {
            candidates.add(candidate(predictions.get(i), exclusions.get(i), onFrontier[i]));
        }
        return candidates;
    }

    private Candidate candidate(Prediction prediction, List<Statement> excludedBecause, boolean onFrontier) {
        double chance = question.deadline()
                .map(deadline -> prediction.runTimeSeconds().probabilityAtMost(deadline.toMillis() / 1000.0))
                .orElse(1.0);
        Verdict verdict = !excludedBecause.isEmpty()
                ? Verdict.EXCLUDED
                : chance >= question.confidence() ? Verdict.FEASIBLE : Verdict.MISSES_DEADLINE;
        return new Candidate(prediction, rate(prediction), chance, verdict, excludedBecause, onFrontier);
    }

    private Rate rate(Prediction prediction) {
        return study.rate(prediction.configuration()).orElseThrow();
    }

    private List<Statement> exclusions(Configuration configuration) {
        List<Statement> grounds = new ArrayList<>(study.refusals(configuration));
        if (!question.workerTypes().contains(configuration.workerType())) {
            grounds.add(excluded(
                    "WORKER_TYPE_NOT_WANTED", configuration.workerType().label()));
        }
        if (question.maxWorkers().isPresent()
                && configuration.workers() > question.maxWorkers().getAsInt()) {
            grounds.add(excluded(
                    "TOO_MANY_WORKERS",
                    configuration.workers(),
                    question.maxWorkers().getAsInt()));
        }
        if (!question.flexAllowed() && configuration.executionClass() == ExecutionClass.FLEX) {
            grounds.add(excluded("FLEX_NOT_WANTED"));
        }
        if (!question.autoScalingAllowed() && configuration.autoScaling()) {
            grounds.add(excluded("AUTO_SCALING_NOT_WANTED"));
        }
        return grounds;
    }

    private static Statement excluded(String code, Object... figures) {
        return new Statement(code, Sentences.say("excluded." + code, figures));
    }

    private Optional<Candidate> recommend(List<Candidate> judged, Optional<Candidate> current) {
        List<Candidate> feasible = judged.stream()
                .filter(candidate -> candidate.verdict() == Verdict.FEASIBLE)
                .toList();
        Optional<Candidate> best = question.deadline().isPresent()
                ? feasible.stream().min(CHEAPEST_FIRST)
                : feasible.stream()
                        .filter(Candidate::onFrontier)
                        .min(Comparator.comparingDouble(Choice::costTimesTime));
        return best.map(chosen -> current.filter(now -> keep(now, chosen)).orElse(chosen));
    }

    /** On the frontier this is least where a percent of time costs just a percent of money. */
    private static double costTimesTime(Candidate candidate) {
        return candidate.expectedCost().toDouble() * candidate.runTimeSeconds().median();
    }

    private boolean keep(Candidate now, Candidate chosen) {
        if (now.verdict() != Verdict.FEASIBLE) {
            return false;
        }
        boolean asFast = question.deadline().isPresent()
                || now.runTimeSeconds().median() <= chosen.runTimeSeconds().median() * (1 + LEAST_SAVING);
        return asFast && saving(now, chosen).fraction() < LEAST_SAVING;
    }

    private Saving saving(Candidate now, Candidate chosen) {
        Money perRun = now.expectedCost().minus(chosen.expectedCost());
        double fraction = now.expectedCost().isPositive()
                ? perRun.toDouble() / now.expectedCost().toDouble()
                : 0;
        int runs = question.runsPerMonth().orElseGet(() -> study.runsPerMonth().orElse(ONCE_A_DAY));
        return new Saving(perRun, new Money(perRun.usd().multiply(BigDecimal.valueOf(runs))), fraction, runs);
    }
}
