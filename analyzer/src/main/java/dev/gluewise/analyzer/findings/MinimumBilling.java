package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.text.Figures;
import java.util.List;

/** A run so short that the billing minimum makes up part of its bill. */
final class MinimumBilling implements FindingRule {
    @Override
    public List<Finding> check(ObservedRun run) {
        return run
                .configuration()
                .filter(size -> run.seconds() < size.glueVersion().minimumBilledSeconds())
                .map(size -> {
                    int billed = size.glueVersion().minimumBilledSeconds();
                    return FindingText.ofRun(
                            FindingCode.MINIMUM_BILLING,
                            run,
                            billed - run.seconds(),
                            Figures.duration(run.seconds()),
                            Figures.duration(billed));
                })
                .stream()
                .toList();
    }
}
