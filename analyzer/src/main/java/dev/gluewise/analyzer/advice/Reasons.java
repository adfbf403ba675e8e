package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.billing.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why this configuration: what it costs and promises, what limits the run, and what more money would buy. */
final class Reasons {
    private final Study study;
    private final Question question;
    private final Optional<Candidate> current;
    private final Optional<Candidate> recommended;
    private final List<Candidate> candidates;
    private final Optional<Saving> saving;
    private final List<Statement> reasons = new ArrayList<>();

    Reasons(
            Study study,
            Question question,
            Optional<Candidate> current,
            Optional<Candidate> recommended,
            List<Candidate> candidates,
            Optional<Saving> saving) {
        this.study = study;
        this.question = question;
        this.current = current;
        this.recommended = recommended;
        this.candidates = candidates;
        this.saving = saving;
    }

    List<Statement> reasons() {
        if (recommended.isPresent()) {
            Candidate chosen = recommended.get();
            say(theRule(chosen));
            saving.filter(saved -> !isKept(chosen)).ifPresent(saved -> say(theMoney(chosen, saved)));
            study.limits(chosen.configuration()).forEach(this::say);
            nextFaster(chosen).ifPresent(this::say);
            fourTimes(chosen).ifPresent(this::say);
        } else {
            Advice.likeliest(candidates)
                    .ifPresentOrElse(
                            best -> {
                                say(nothingFits(best));
                                study.limits(best.configuration()).forEach(this::say);
                            },
                            () -> say(allExcluded()));
        }
        return List.copyOf(reasons);
    }

    private void say(Statement statement) {
        reasons.add(statement);
    }

    private static Statement reason(String code, Object... figures) {
        return new Statement(code, Sentences.say("reason." + code, figures));
    }

    private Statement theRule(Candidate chosen) {
        String label = chosen.configuration().label();
        if (isKept(chosen)) {
            return reason("KEEP_CURRENT", label);
        }
        if (question.deadline().isEmpty()) {
            return reason(
                    "BEST_TRADE",
                    label,
                    Figures.duration(chosen.runTimeSeconds().median()),
                    Figures.money(chosen.expectedCost()));
        }
        return reason(
                "CHEAPEST_IN_TIME",
                label,
                Figures.money(chosen.expectedCost()),
                deadline(),
                Figures.chance(chosen.meetsDeadlineProbability()),
                Figures.confidence(question.confidence()));
    }

    private boolean isKept(Candidate chosen) {
        return current.map(now -> now.configuration().equals(chosen.configuration()))
                .orElse(false);
    }

    private Statement theMoney(Candidate chosen, Saving saved) {
        Candidate now = current.orElseThrow();
        if (saved.perRun().usd().signum() >= 0) {
            return reason(
                    "SAVES",
                    Figures.money(saved.perRun()),
                    now.configuration().label(),
                    Figures.percent(saved.fraction()),
                    Figures.wholeMoney(saved.perMonth()),
                    saved.runsPerMonth());
        }
        String more = Figures.money(Money.ZERO.minus(saved.perRun()));
        String label = now.configuration().label();
        if (now.verdict() == Verdict.EXCLUDED) {
            return reason(
                    "COSTS_MORE_THAN_EXCLUDED",
                    more,
                    label,
                    now.excludedBecause().getFirst().text());
        }
        if (question.deadline().isEmpty()) {
            return reason("COSTS_MORE_FASTER", more, label, Figures.duration(secondsSaved(now, chosen)));
        }
        return reason("COSTS_MORE", more, label, deadline(), Figures.chance(now.meetsDeadlineProbability()));
    }

    private Optional<Statement> nextFaster(Candidate chosen) {
        return candidates.stream()
                .filter(Candidate::onFrontier)
                .filter(other -> other.runTimeSeconds().median()
                        < chosen.runTimeSeconds().median())
                .min(Comparator.comparing(Candidate::expectedCost))
                .filter(other -> other.expectedCost().compareTo(chosen.expectedCost()) > 0)
                .map(other -> reason(
                        "NEXT_FASTER",
                        other.configuration().label(),
                        Figures.duration(secondsSaved(chosen, other)),
                        Figures.money(other.expectedCost().minus(chosen.expectedCost()))));
    }

    /** Says so where four times the slots of the same kind save less than a fifth of the time. */
    private Optional<Statement> fourTimes(Candidate chosen) {
        return candidates.stream()
                .filter(other -> sameKind(chosen, other))
                .filter(other -> other.configuration().slots()
                        >= 4 * chosen.configuration().slots())
                .min(Comparator.comparingInt(other -> other.configuration().slots()))
                .filter(other -> secondsSaved(chosen, other)
                        < 0.2 * chosen.runTimeSeconds().median())
                .filter(other -> other.expectedCost().compareTo(chosen.expectedCost()) > 0)
                .map(other -> reason(
                        "NO_FASTER_FROM",
                        other.configuration().label(),
                        Figures.duration(secondsSaved(chosen, other)),
                        Figures.money(other.expectedCost().minus(chosen.expectedCost()))));
    }

    private static boolean sameKind(Candidate a, Candidate b) {
        return a.configuration().workerType() == b.configuration().workerType()
                && a.configuration().executionClass() == b.configuration().executionClass()
                && a.configuration().autoScaling() == b.configuration().autoScaling();
    }

    private static double secondsSaved(Candidate slower, Candidate faster) {
        return Math.max(
                0, slower.runTimeSeconds().median() - faster.runTimeSeconds().median());
    }

    private Statement nothingFits(Candidate best) {
        return reason(
                "NOTHING_FITS",
                deadline(),
                Figures.confidence(question.confidence()),
                best.configuration().label(),
                Figures.chance(best.meetsDeadlineProbability()));
    }

    private Statement allExcluded() {
        return reason(
                "ALL_EXCLUDED",
                candidates.stream()
                        .flatMap(candidate -> candidate.excludedBecause().stream())
                        .map(Statement::text)
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }

    private String deadline() {
        return question.deadline().map(Figures::deadline).orElse("any time");
    }
}
