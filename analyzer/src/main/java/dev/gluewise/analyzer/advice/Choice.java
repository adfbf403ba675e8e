package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.rates.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** From predictions to the one that is recommended: the cheapest that meets the deadline with the wanted confidence. */
final class Choice {
    /** Runs a month where neither the user nor a history tells. */
    private static final int ONCE_A_DAY = 30;

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
        Preference preference = new Preference(study.draws(), current);
        Optional<Candidate> recommended =
                recommend(judged, preference).map(candidate -> candidate.with(Verdict.RECOMMENDED));
        List<Candidate> candidates = Preference.cheapestFirst(judged.stream().map(candidate -> recommended
                .filter(chosen -> chosen.configuration().equals(candidate.configuration()))
                .orElse(candidate)));
        Optional<Candidate> shownCurrent = current.map(candidate -> recommended
                .filter(chosen -> chosen.configuration().equals(candidate.configuration()))
                .orElse(candidate));
        Optional<Saving> saving = shownCurrent.flatMap(now -> recommended.map(chosen -> saving(now, chosen)));
        Reasons reasons = new Reasons(study, question, preference, shownCurrent, recommended, candidates, saving);
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
                study.money(shownCurrent, recommended),
                recommended.flatMap(chosen -> upgrade(chosen, candidates)),
                Optional.empty());
    }

    private List<Candidate> judge() {
        List<Prediction> predictions = study.predictions();
        List<List<Statement>> exclusions =
                predictions.stream().map(this::exclusions).toList();
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

    Candidate candidate(Prediction prediction, List<Statement> excludedBecause, boolean onFrontier) {
        StartUp startUp = study.startUp(prediction.configuration().executionClass());
        double chance = chance(prediction, startUp);
        Verdict verdict = !excludedBecause.isEmpty()
                ? Verdict.EXCLUDED
                : chance >= question.confidence() ? Verdict.FEASIBLE : Verdict.MISSES_DEADLINE;
        return new Candidate(
                prediction,
                rate(prediction),
                startUp,
                chance,
                verdict,
                excludedBecause,
                study.trial(prediction.configuration()),
                onFrontier);
    }

    private double chance(Prediction prediction, StartUp startUp) {
        return question.deadline()
                .map(deadline -> startUp.chanceWithin(deadline.toMillis() / 1000.0, prediction.runTimeSeconds()))
                .orElse(1.0);
    }

    private Rate rate(Prediction prediction) {
        return study.rate(prediction.configuration()).orElseThrow();
    }

    private List<Statement> exclusions(Prediction prediction) {
        Configuration configuration = prediction.configuration();
        List<Statement> grounds = new ArrayList<>(study.exclusions(configuration));
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
        if (configuration.executionClass() == ExecutionClass.FLEX && onlyItsWaitIsTooLong(prediction)) {
            grounds.add(excluded(
                    "NO_ROOM_FOR_FLEX",
                    Figures.deadline(question.deadline().orElseThrow()),
                    Figures.duration(study.startUp(ExecutionClass.FLEX).median())));
        }
        return grounds;
    }

    /** Whether a run on spare capacity would be in time if it did not have to wait for it. */
    private boolean onlyItsWaitIsTooLong(Prediction prediction) {
        return question.deadline().isPresent()
                && chance(prediction, study.startUp(ExecutionClass.FLEX)) < question.confidence()
                && chance(prediction, study.startUp(ExecutionClass.STANDARD)) >= question.confidence();
    }

    private static Statement excluded(String code, Object... figures) {
        return new Statement(code, Sentences.say("excluded." + code, figures));
    }

    /** Of what nothing speaks against; of the rest only where nothing else will do. */
    private Optional<Candidate> recommend(List<Candidate> judged, Preference preference) {
        List<Candidate> feasible = judged.stream()
                .filter(candidate -> candidate.verdict() == Verdict.FEASIBLE)
                .toList();
        List<Candidate> borne = feasible.stream().filter(this::isBorne).toList();
        List<Candidate> open = borne.isEmpty() ? feasible : borne;
        return question.deadline().isPresent() ? preference.cheapest(open) : preference.knee(open);
    }

    private boolean isBorne(Candidate candidate) {
        return study.isBorne(candidate.configuration());
    }

    /** The same on the newest Glue version; of spare capacity, whose price there may not be known, its standard kin. */
    private Optional<Upgrade> upgrade(Candidate chosen, List<Candidate> candidates) {
        Configuration standard = chosen.configuration().with(ExecutionClass.STANDARD);
        Stream<Candidate> kin = candidates.stream()
                .filter(candidate -> candidate.configuration().equals(standard))
                .filter(candidate -> candidate.verdict() == Verdict.FEASIBLE);
        return Stream.concat(Stream.of(chosen), kin)
                .flatMap(candidate -> study.onNewest(candidate).stream())
                .filter(newest -> newest.expectedCost().compareTo(chosen.expectedCost()) < 0)
                .findFirst()
                .map(newest -> upgrade(chosen, newest));
    }

    private Upgrade upgrade(Candidate chosen, Candidate newest) {
        Saving saved = saving(chosen, newest);
        Statement why = Reasons.reason(
                "GLUE_UPGRADE",
                newest.configuration().glueVersion().label(),
                newest.configuration().label(),
                Figures.money(saved.perRun()),
                Figures.percent(saved.fraction()),
                chosen.configuration().glueVersion().sparkVersion(),
                newest.configuration().glueVersion().sparkVersion());
        return new Upgrade(newest, saved, why);
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
