package dev.gluewise.app.desktop.scenario;

import dev.gluewise.analyzer.advice.Comparison;
import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.whatif.CandidateRow;
import dev.gluewise.pricing.catalog.WorkerType;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is compared of what-if questions, line by line. */
enum ScenarioRow {
    DEADLINE(true),
    CONFIDENCE(true),
    WORKER_TYPES(true),
    AUTO_SCALING(true),
    FLEX(true),
    RUNS(true),
    PRICE(true),
    INPUT(true),
    RECOMMENDED(false),
    COST(false),
    COST_RANGE(false),
    TIME(false),
    CHANCE(false),
    MONTH(false),
    SAVING(false);

    private static final String NONE = "–";

    private final boolean asked;

    ScenarioRow(boolean asked) {
        this.asked = asked;
    }

    /** Whether it is a part of the question; else of the answer. */
    boolean asked() {
        return asked;
    }

    String label() {
        return Words.say("scenario.row." + name());
    }

    /** Its figure of one question. */
    String text(Answered scenario) {
        Question question = scenario.asked().question();
        return switch (this) {
            case DEADLINE ->
                question.deadline().map(Figures::deadline).orElseGet(() -> Words.say("scenario.no-deadline"));
            case CONFIDENCE -> question.deadline().isPresent() ? Figures.confidence(question.confidence()) : NONE;
            case WORKER_TYPES ->
                question.workerTypes().stream().sorted().map(WorkerType::label).collect(Collectors.joining(", "));
            case AUTO_SCALING -> allowed(question.autoScalingAllowed());
            case FLEX -> allowed(question.flexAllowed());
            case RUNS -> runs(scenario);
            case PRICE ->
                scenario.asked()
                        .terms()
                        .usdPerDpuHour()
                        .map(Figures::price)
                        .orElseGet(() -> Words.say("scenario.price-book"));
            case INPUT ->
                Words.say(
                        "scenario.times",
                        Figures.decimal(scenario.asked().terms().inputScale(), 2));
            case RECOMMENDED ->
                recommended(scenario, row -> Optional.of(row.configuration().label()), Words.say("scenario.none"));
            case COST ->
                recommended(
                        scenario, row -> Optional.of(Figures.money(row.figures().cost())), NONE);
            case COST_RANGE ->
                recommended(
                        scenario,
                        row -> Optional.of(Formats.moneyRange(
                                row.figures().lowCost(), row.figures().highCost())),
                        NONE);
            case TIME ->
                recommended(
                        scenario,
                        row -> Optional.of(Figures.duration(row.figures().medianSeconds())),
                        NONE);
            case CHANCE ->
                recommended(
                        scenario,
                        row -> question.deadline()
                                .map(wanted -> Figures.chance(row.candidate().meetsDeadlineProbability())),
                        NONE);
            case MONTH ->
                recommended(scenario, row -> compared(scenario, row).perMonth().map(Figures::wholeMoney), NONE);
            case SAVING ->
                recommended(
                        scenario,
                        row -> compared(scenario, row).savingPerMonth().map(Figures::wholeMoney),
                        NONE);
        };
    }

    private static String allowed(boolean is) {
        return Words.say(is ? "scenario.allowed" : "scenario.forbidden");
    }

    private static String runs(Answered scenario) {
        OptionalInt runs = Comparison.runsPerMonth(scenario.outcome().advice());
        return runs.isPresent() ? Figures.count(runs.getAsInt()) : NONE;
    }

    private static String recommended(
            Answered scenario, Function<CandidateRow, Optional<String>> text, String otherwise) {
        return scenario.outcome().recommended().flatMap(text).orElse(otherwise);
    }

    private static Comparison compared(Answered scenario, CandidateRow row) {
        return Comparison.of(scenario.outcome().advice(), row.candidate());
    }
}
