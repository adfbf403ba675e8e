package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.findings.Finding.Per;
import dev.gluewise.analyzer.findings.Finding.Severity;
import dev.gluewise.analyzer.spending.Regression;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.billing.Money;
import java.util.List;
import java.util.Optional;

/** A newest run that is slower or costlier than its like, and what changed with it. */
final class UnusualRun implements JobRule {
    @Override
    public List<Finding> check(ObservedJob job) {
        return job.spending().regression().stream().map(UnusualRun::found).toList();
    }

    private static Finding found(Regression unusual) {
        Optional<Money> more = unusual.more().filter(Money::isPositive);
        double slower = Math.max(0, unusual.seconds() - unusual.usualSeconds());
        String growth = unusual.inputGrowth().isPresent()
                ? Figures.decimal(unusual.inputGrowth().getAsDouble(), 1)
                : "";
        String cause = Sentences.say("cause." + unusual.cause(), growth);
        FindingCode code = unusual.kind() == Regression.Kind.SLOWER ? FindingCode.SLOWER_RUN : FindingCode.COSTLIER_RUN;
        return Found.inSettings(code, Severity.WARNING)
                .at(Sentences.say("where.newestRun"))
                .costing(slower, more, Per.RUN)
                .say(
                        Figures.duration(unusual.seconds()),
                        Figures.duration(unusual.usualSeconds()),
                        cause,
                        Figures.money(more.orElse(Money.ZERO)));
    }
}
