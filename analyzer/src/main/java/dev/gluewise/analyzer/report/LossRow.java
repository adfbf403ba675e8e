package dev.gluewise.analyzer.report;

import static dev.gluewise.analyzer.text.ReportWords.say;

import dev.gluewise.analyzer.spending.Losses;
import dev.gluewise.analyzer.text.Figures;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of lost money in one line.
 *
 * @param what the kind
 * @param count how often it happened
 * @param cost what it cost
 * @param mostOf the job that lost most, and how much
 */
record LossRow(String what, String count, String cost, String mostOf) {
    /** The kinds by which something was lost. */
    static List<LossRow> of(Losses losses) {
        return Stream.of(
                        row("failed", losses.failed(), false),
                        row("retried", losses.retried(), false),
                        row("minimum", losses.minimum(), false),
                        row("resizes", losses.resizes(), true))
                .flatMap(List::stream)
                .toList();
    }

    private static List<LossRow> row(String what, Losses.Loss loss, boolean estimated) {
        return loss.runs() == 0
                ? List.of()
                : List.of(new LossRow(
                        say("loss." + what),
                        Figures.count(loss.runs()),
                        Figures.pastCost(loss.cost(), estimated),
                        loss.costliest()
                                .map(most -> say("loss.job", JobName.of(most.job()), Figures.money(most.cost())))
                                .orElseGet(() -> say("none"))));
    }
}
