package dev.gluewise.app.desktop.whatif;

import static dev.gluewise.app.desktop.control.RichText.strong;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Saving;
import dev.gluewise.analyzer.advice.Statement;
import dev.gluewise.analyzer.text.Figures;
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
            return advice.question().deadline().isPresent() ? "No candidate meets the deadline" : "No recommendation";
        }
        return keeps() ? "Keep what it has" : "Recommended";
    }

    /** The answer itself. */
    String title() {
        Optional<CandidateRow> recommended = outcome.recommended();
        if (recommended.isEmpty()) {
            return outcome.likeliest()
                    .map(row -> "Likeliest: " + spelled(row.configuration()))
                    .orElse("Nothing to choose from");
        }
        String name = spelled(recommended.get().configuration());
        if (keeps()) {
            return name;
        }
        return outcome.current()
                .map(current -> name + " instead of " + spelled(current.configuration()))
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
                reasons.add((reasons.isEmpty() ? "Why: " : "") + reason.text());
            }
        }
        return reasons;
    }

    private void recommended(CandidateRow row, List<String> lines) {
        String cost = strong(Figures.money(row.figures().cost()));
        String instead = outcome.current()
                .filter(current -> !current.recommended())
                .map(current ->
                        " instead of " + strong(Figures.money(current.figures().cost())))
                .orElse("");
        String chance = advice.question()
                .deadline()
                .map(deadline -> ", " + strong(Figures.chance(row.candidate().meetsDeadlineProbability()))
                        + " chance to finish within " + Figures.deadline(deadline))
                .orElse(", " + strong(Figures.duration(row.figures().medianSeconds())) + " run time");
        String saving =
                keeps() ? "" : advice.saving().map(RecommendationText::saving).orElse("");
        lines.add(cost + instead + " a run" + chance + "." + saving);
    }

    private static String saving(Saving saving) {
        if (saving.runsPerMonth() == 0 || saving.perMonth().usd().signum() == 0) {
            return "";
        }
        return saving.perMonth().isPositive()
                ? " Saves " + strong(Figures.wholeMoney(saving.perMonth())) + " a month."
                : " Costs " + strong(Figures.wholeMoney(Money.ZERO.minus(saving.perMonth()))) + " a month more.";
    }

    private void likeliest(CandidateRow row, List<String> lines) {
        advice.question()
                .deadline()
                .ifPresent(
                        deadline -> lines.add("It finishes within " + Figures.deadline(deadline) + " with a chance of "
                                + strong(Figures.chance(row.candidate().meetsDeadlineProbability())) + "; wanted are "
                                + Figures.confidence(advice.question().confidence()) + "."));
        lines.add("It takes " + Figures.duration(row.figures().medianSeconds()) + " and costs "
                + Figures.money(row.figures().cost()) + " a run. A later deadline or more worker types may help.");
    }

    private boolean keeps() {
        return outcome.recommended().map(CandidateRow::current).orElse(false);
    }

    /** A configuration inside a sentence: {@code G.1X × 14 with auto scaling, on Flex}. */
    private static String spelled(Configuration configuration) {
        return configuration
                .label()
                .replace(" · auto scaling", " with auto scaling")
                .replace(" · Flex", " on Flex");
    }
}
