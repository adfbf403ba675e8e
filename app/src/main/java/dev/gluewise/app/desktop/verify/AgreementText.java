package dev.gluewise.app.desktop.verify;

import dev.gluewise.analyzer.replay.Agreement;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.text.Words;

/** How well simulation and Spark agree, in words. */
final class AgreementText {
    private AgreementText() {}

    /** Such as {@code 99.3 %}; what is not quite the same is never {@code 100 %}. */
    static String of(Agreement of) {
        double agreement = of.percent();
        return agreement < 100 && agreement > 99.9
                ? Words.say("verify.above", Figures.tenths(0.999))
                : Figures.tenths(agreement / 100);
    }
}
