package dev.gluewise.app.desktop.whatif;

import static dev.gluewise.app.desktop.control.RichText.strong;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.MoneySentences;
import dev.gluewise.analyzer.advice.Saving;
import dev.gluewise.analyzer.advice.Statement;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An advice in sentences. */
final class RecommendationText {
    private static final Set<String> SAID_BY_FIGURES = Set.of("CHEAPEST_IN_TIME", "SAVES", "COSTS_MORE");

    private final Outcome outcome;
    private final Advice advice;

    RecommendationText(Outcome outcome) {
        this.outcome = outcome;
        advice = outcome.advice();
    }

    /** What kind of answer it is. */
    String badge() {
        if (outcome.recommended().isEmpty()) {
            return Words.say(
                    advice.question().deadline().isPresent() ? "whatif.badge.nothing-fits" : "whatif.badge.none");
        }
        if (keeps()) {
            return Words.say("whatif.badge.keep");
        }
        boolean trial = outcome.recommended().get().candidate().isTrial();
        return Words.say(trial ? "whatif.badge.trial" : "whatif.badge.recommended");
    }

    /** The answer itself. */
    String title() {
        Optional<CandidateRow> recommended = outcome.recommended();
        if (recommended.isEmpty()) {
            return outcome.likeliest()
                    .map(row -> Words.say("whatif.likeliest", spelled(row.configuration())))
                    .orElseGet(() -> Words.say("whatif.nothing"));
        }
        String name = spelled(recommended.get().configuration());
        if (keeps()) {
            return name;
        }
        return outcome.current()
                .map(current -> Words.say("whatif.instead", name, spelled(current.configuration())))
                .orElse(name);
    }

    /** Its figures, a paragraph a line, the figures marked as strong. */
    List<String> figures() {
        List<String> lines = new ArrayList<>();
        if (outcome.recommended().isPresent()) {
            recommended(outcome.recommended().get(), lines);
        } else {
            outcome.likeliest().ifPresent(row -> likeliest(row, lines));
        }
        return lines;
    }

    /** Why, a paragraph a reason; those that only say the figures again are left out. */
    List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        for (Statement reason : advice.reasons()) {
            if (!SAID_BY_FIGURES.contains(reason.code())) {
                reasons.add(reasons.isEmpty() ? Words.say("whatif.why", reason.text()) : reason.text());
            }
        }
        return reasons;
    }

    private void recommended(CandidateRow row, List<String> lines) {
        String cost = strong(Figures.money(row.figures().cost()));
        String run = outcome.current()
                .filter(current -> !current.recommended())
                .map(current -> Words.say(
                        "whatif.run.cost-instead",
                        cost,
                        strong(Figures.money(current.figures().cost()))))
                .orElseGet(() -> Words.say("whatif.run.cost", cost));
        String sentence = advice.question()
                .deadline()
                .map(deadline -> Words.say(
                        "whatif.run.chance",
                        run,
                        strong(Figures.chance(row.candidate().meetsDeadlineProbability())),
                        Figures.deadline(deadline)))
                .orElseGet(() -> Words.say(
                        "whatif.run.time",
                        run,
                        strong(Figures.duration(row.figures().medianSeconds()))));
        Optional<Saving> saving = keeps() ? Optional.empty() : advice.saving();
        lines.add(saving.map(saved -> withSaving(sentence, saved)).orElse(sentence));
        MoneySentences.atPresentSize(advice).ifPresent(lines::add);
    }

    private static String withSaving(String sentence, Saving saving) {
        if (saving.runsPerMonth() == 0 || saving.perMonth().usd().signum() == 0) {
            return sentence;
        }
        return saving.perMonth().isPositive()
                ? Words.say("whatif.run.saves", sentence, strong(Figures.wholeMoney(saving.perMonth())))
                : Words.say(
                        "whatif.run.costs", sentence, strong(Figures.wholeMoney(Money.ZERO.minus(saving.perMonth()))));
    }

    private void likeliest(CandidateRow row, List<String> lines) {
        advice.question()
                .deadline()
                .ifPresent(deadline -> lines.add(Words.say(
                        "whatif.likeliest.chance",
                        Figures.deadline(deadline),
                        strong(Figures.chance(row.candidate().meetsDeadlineProbability())),
                        Figures.confidence(advice.question().confidence()))));
        lines.add(Words.say(
                "whatif.likeliest.figures",
                Figures.duration(row.figures().medianSeconds()),
                Figures.money(row.figures().cost())));
    }

    private boolean keeps() {
        return outcome.recommended().map(CandidateRow::current).orElse(false);
    }

    /** A configuration inside a sentence: {@code G.1X × 14 with auto scaling, on Flex}. */
    private static String spelled(Configuration configuration) {
        return configuration
                .label()
                .replace(" · auto scaling", Words.say("whatif.spelled.auto-scaling"))
                .replace(" · Flex", Words.say("whatif.spelled.flex"));
    }
}
