package dev.gluewise.analyzer.report;

import static dev.gluewise.analyzer.text.ReportWords.say;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.advice.Saving;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.billing.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a job does as it is and as recommended, side by side.
 *
 * @param columns the configurations compared; one where nothing changes or only one is known, none where neither is
 * @param rows their figures
 */
record NowAndRecommended(List<Column> columns, List<Row> rows) {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /**
     * @param title what the configuration is
     * @param recommended whether it is the recommended one
     */
    record Column(String title, Shown configuration, boolean recommended) {}

    /**
     * @param label what is compared
     * @param cells a figure for each column
     * @param difference from the first to the second; empty string where there is none to state
     */
    record Row(String label, List<Cell> cells, String difference) {}

    /**
     * @param figure the figure
     * @param interval its interval; empty string where it has none
     */
    record Cell(String figure, String interval) {}

    /** Whether there are two configurations to tell apart. */
    boolean isOfTwo() {
        return columns.size() == 2;
    }

    static NowAndRecommended of(Advice advice) {
        List<Candidate> compared = advice.recommended().isPresent() && !advice.changes()
                ? advice.recommended().stream().toList()
                : Stream.concat(advice.current().stream(), advice.recommended().stream())
                        .toList();
        return new NowAndRecommended(
                columns(advice, compared), compared.isEmpty() ? List.of() : rows(advice, compared));
    }

    private static List<Column> columns(Advice advice, List<Candidate> compared) {
        return compared.stream()
                .map(candidate -> {
                    boolean chosen = advice.recommended()
                            .filter(best -> best.configuration().equals(candidate.configuration()))
                            .isPresent();
                    String title = chosen ? advice.changes() ? "recommended" : "nowAndRecommended" : "now";
                    return new Column(say("column." + title), Shown.of(candidate.configuration()), chosen);
                })
                .toList();
    }

    private static List<Row> rows(Advice advice, List<Candidate> compared) {
        Optional<Saving> saving = advice.saving();
        boolean both = compared.size() == 2;
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                say("row.cost"),
                compared,
                NowAndRecommended::cost,
                both
                        ? saving.map(saved -> changeOf(saved.perRun(), Figures::money))
                                .orElse("")
                        : ""));
        saving.ifPresent(saved -> rows.add(row(
                say("row.month", saved.runsPerMonth()),
                compared,
                candidate ->
                        new Cell(Figures.wholeMoney(candidate.expectedCost().times(saved.runsPerMonth())), ""),
                both ? changeOf(saved.perMonth(), Figures::wholeMoney) : "")));
        rows.add(row(say("row.runTime"), compared, NowAndRecommended::runTime, both ? slowdown(compared) : ""));
        advice.question()
                .deadline()
                .ifPresent(deadline -> rows.add(row(
                        say("row.chance", Figures.deadline(deadline)),
                        compared,
                        candidate -> new Cell(Figures.chance(candidate.meetsDeadlineProbability()), ""),
                        "")));
        return rows;
    }

    private static Row row(
            String label, List<Candidate> compared, Function<Candidate, Cell> figure, String difference) {
        return new Row(label, compared.stream().map(figure).toList(), difference);
    }

    private static Cell cost(Candidate candidate) {
        return new Cell(
                Figures.money(candidate.expectedCost()),
                say(
                        "interval",
                        Figures.money(candidate.costQuantile(LOW)),
                        Figures.money(candidate.costQuantile(HIGH))));
    }

    private static Cell runTime(Candidate candidate) {
        return new Cell(
                Figures.duration(candidate.runTimeSeconds().median()),
                say(
                        "interval",
                        Figures.duration(candidate.runTimeSeconds().quantile(LOW)),
                        Figures.duration(candidate.runTimeSeconds().quantile(HIGH))));
    }

    /** A saving as a change of the cost: less is negative. */
    private static String changeOf(Money saved, Function<Money, String> write) {
        boolean less = saved.usd().signum() >= 0;
        return (less ? "−" : "+") + write.apply(less ? saved : Money.ZERO.minus(saved));
    }

    private static String slowdown(List<Candidate> compared) {
        double seconds = compared.getLast().runTimeSeconds().median()
                - compared.getFirst().runTimeSeconds().median();
        return (seconds < 0 ? "−" : "+") + Figures.duration(Math.abs(seconds));
    }
}
