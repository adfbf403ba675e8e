package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.spending.RunBills;
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
    /** Less time than this share more workers do not make faster. */
    private static final double HARDLY_FASTER = 0.05;

    private final Study study;
    private final Question question;
    private final Preference preference;
    private final Optional<Candidate> current;
    private final Optional<Candidate> recommended;
    private final List<Candidate> candidates;
    private final Optional<Saving> saving;
    private final List<Statement> reasons = new ArrayList<>();

    Reasons(
            Study study,
            Question question,
            Preference preference,
            Optional<Candidate> current,
            Optional<Candidate> recommended,
            List<Candidate> candidates,
            Optional<Saving> saving) {
        this.study = study;
        this.question = question;
        this.preference = preference;
        this.current = current;
        this.recommended = recommended;
        this.candidates = candidates;
        this.saving = saving;
    }

    List<Statement> reasons() {
        if (recommended.isPresent()) {
            Candidate chosen = recommended.get();
            say(theRule(chosen));
            if (isKept(chosen)) {
                cheaperButUnsure(chosen).ifPresent(this::say);
            } else {
                saving.ifPresent(saved -> say(theMoney(chosen, saved)));
                whyNotKept().ifPresent(this::say);
                surelySaves(chosen).ifPresent(this::say);
            }
            study.limits(chosen.configuration()).forEach(this::say);
            ceiling(chosen).ifPresent(this::say);
            nextFaster(chosen).ifPresent(this::say);
            fourTimes(chosen).ifPresent(this::say);
            cheaperTrial(chosen).ifPresent(this::say);
        } else {
            Advice.likeliest(candidates)
                    .ifPresentOrElse(
                            best -> {
                                say(nothingFits(best));
                                say(reason(
                                        "START_UP_COUNTS",
                                        Figures.duration(best.startUp().median()),
                                        deadline()));
                                study.limits(best.configuration()).forEach(this::say);
                                ceiling(best).ifPresent(this::say);
                            },
                            () -> say(allExcluded()));
        }
        return List.copyOf(reasons);
    }

    private void say(Statement statement) {
        reasons.add(statement);
    }

    /** A reason in words. */
    static Statement reason(String code, Object... figures) {
        return new Statement(code, Sentences.say("reason." + code, figures));
    }

    private Statement theRule(Candidate chosen) {
        String label = chosen.configuration().label();
        if (RunBills.onlyCosted(study.evidence().job())) {
            return new Statement(
                    "NOT_RESIZED",
                    Sentences.say("excluded.NOT_RESIZED."
                            + study.evidence().job().advisedAs().name()));
        }
        if (isKept(chosen)) {
            return question.deadline().isPresent()
                    ? reason("KEEP_CURRENT", label)
                    : reason("KEEP_WITHOUT_DEADLINE", label, Figures.percent(Preference.LEAST_SAVING));
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

    /** Why what the job has now would not do, where the change saves money and would else be taken to be made for that. */
    private Optional<Statement> whyNotKept() {
        Optional<Candidate> now =
                saving.filter(saved -> saved.perRun().usd().signum() >= 0).flatMap(saved -> current);
        if (now.isEmpty()) {
            return Optional.empty();
        }
        String label = now.get().configuration().label();
        return switch (now.get().verdict()) {
            case EXCLUDED ->
                now.get().excludedBecause().stream()
                        .findFirst()
                        .map(because -> reason("CURRENT_EXCLUDED", label, because.text()));
            case MISSES_DEADLINE ->
                Optional.of(reason(
                        "CURRENT_MISSES",
                        label,
                        deadline(),
                        Figures.chance(now.get().meetsDeadlineProbability())));
            case RECOMMENDED, FEASIBLE -> Optional.empty();
        };
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
        return reason("COSTS_MORE", more, label, deadline(), Figures.chance(now.meetsDeadlineProbability()));
    }

    /** What would be cheaper than what the job has, and why it is kept all the same. */
    private Optional<Statement> cheaperButUnsure(Candidate kept) {
        return candidates.stream()
                .filter(other -> other.verdict() == Verdict.FEASIBLE && study.isBorne(other.configuration()))
                .filter(other -> other.expectedCost().compareTo(kept.expectedCost()) < 0)
                .min(Preference.CHEAPEST_FIRST)
                .map(other -> reason(
                        "CHEAPER_BUT_UNSURE",
                        other.configuration().label(),
                        Figures.money(kept.expectedCost().minus(other.expectedCost())),
                        Figures.percent(Preference.LEAST_SAVING),
                        Figures.chance(preference.chanceToSave(kept, other)),
                        Figures.chance(Preference.SURE)));
    }

    private Optional<Statement> surelySaves(Candidate chosen) {
        return current.filter(now -> now.verdict() == Verdict.FEASIBLE)
                .filter(now -> now.expectedCost().compareTo(chosen.expectedCost()) > 0)
                .map(now -> reason(
                        "SURELY_SAVES",
                        Figures.percent(Preference.LEAST_SAVING),
                        Figures.chance(preference.chanceToSave(now, chosen))));
    }

    /** What would be cheaper still, but lies beyond what is known. */
    private Optional<Statement> cheaperTrial(Candidate chosen) {
        return candidates.stream()
                .filter(other -> other.verdict() == Verdict.FEASIBLE && !study.isBorne(other.configuration()))
                .min(Preference.CHEAPEST_FIRST)
                .filter(other -> study.isBorne(chosen.configuration())
                        && preference.chanceToSave(chosen, other) >= Preference.SURE)
                .map(other -> reason(
                        "CHEAPER_TRIAL",
                        other.configuration().label(),
                        Figures.money(chosen.expectedCost().minus(other.expectedCost())),
                        other.trialBecause().getFirst().text()));
    }

    /** From how many workers of the same kind on nothing gets faster, and why. */
    private Optional<Statement> ceiling(Candidate chosen) {
        List<Candidate> kind = candidates.stream()
                .filter(other -> sameKind(chosen, other))
                .sorted(Comparator.comparingInt(other -> other.configuration().slots()))
                .toList();
        double fastest = kind.stream()
                .mapToDouble(other -> other.runTimeSeconds().median())
                .min()
                .orElseThrow();
        Candidate least = kind.stream()
                .filter(other -> other.runTimeSeconds().median() <= fastest * (1 + HARDLY_FASTER))
                .findFirst()
                .orElseThrow();
        boolean moreAreKnown = !least.configuration().equals(kind.getLast().configuration());
        if (!moreAreKnown && !study.isCeiling(least.configuration().slots())) {
            return Optional.empty();
        }
        String from = least.configuration().label();
        String slots = Figures.count(least.configuration().slots());
        String time = Figures.duration(least.runTimeSeconds().median());
        return Optional.of(study.fixedSeconds(least.configuration())
                .map(fixed -> reason("NO_FASTER_BECAUSE", from, slots, time, Figures.duration(fixed)))
                .orElseGet(() -> reason("NO_FASTER", from, slots, time)));
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
