package dev.gluewise.analyzer.change;

import static dev.gluewise.analyzer.text.Sentences.say;

import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.billing.Money;
import java.util.ArrayList;
import java.util.List;

/** Promise and fact in words. */
public final class PromiseText {
    private PromiseText() {}

    /** What came of a change, in a few sentences; a missed deadline is one of them. */
    public static List<String> of(PromiseKept kept) {
        AppliedChange.Promise promise = kept.change().promise();
        if (kept.medianSeconds().isEmpty() || kept.meanCost().isEmpty()) {
            return kept.outOfMemory() > 0
                    ? List.of(say("promise.noRuns"), outOfMemory(kept))
                    : List.of(say("promise.noRuns"));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(say(
                "promise.kept",
                Figures.count(kept.runs()),
                Figures.duration(kept.medianSeconds().getAsDouble()),
                Figures.duration(promise.p50Seconds()),
                Figures.money(kept.meanCost().get()),
                Figures.money(promise.cost())));
        kept.saved()
                .ifPresent(saved -> sentences.add(
                        saved.usd().signum() >= 0
                                ? say("promise.saved", Figures.money(saved))
                                : say("promise.lost", Figures.money(Money.ZERO.minus(saved)))));
        if (kept.missesDeadline()) {
            sentences.add(late(kept));
        }
        if (kept.outOfMemory() > 0) {
            sentences.add(outOfMemory(kept));
        }
        return sentences;
    }

    /** Of a change whose promise is not checked. */
    static List<String> unchecked() {
        return List.of(say("promise.unchecked"));
    }

    private static String late(PromiseKept kept) {
        AppliedChange.Promise promise = kept.change().promise();
        return say(
                "promise.late",
                Figures.count(kept.late()),
                Figures.count(kept.runs()),
                Figures.deadline(promise.deadline().orElseThrow()),
                Figures.confidence(promise.confidence()));
    }

    private static String outOfMemory(PromiseKept kept) {
        return say("promise.outOfMemory", Figures.count(kept.outOfMemory()));
    }

    /** What breaks the promise, a sentence each; none where nothing does. */
    public static List<String> broken(PromiseKept kept) {
        List<String> sentences = new ArrayList<>();
        if (kept.missesDeadline()) {
            sentences.add(late(kept));
        }
        if (kept.outOfMemory() > 0) {
            sentences.add(outOfMemory(kept));
        }
        return sentences;
    }
}
