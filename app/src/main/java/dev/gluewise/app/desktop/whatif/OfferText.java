package dev.gluewise.app.desktop.whatif;

import dev.gluewise.analyzer.advice.FlexSlowdown;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.backend.Offer;
import dev.gluewise.app.desktop.backend.WorkerChoice;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.rates.ForeignRate;
import dev.gluewise.pricing.rates.MissingPriceException;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.UnknownPrice;
import java.util.ArrayList;
import java.util.List;

/** What may be chosen and what may not, in words. */
final class OfferText {
    /** Less than half a percent is no difference that past runs could show. */
    private static final double NOTHING = 0.005;

    private OfferText() {}

    /** Worker types of one line: the first and the last where they are several. */
    static String names(List<WorkerChoice> choices) {
        String first = choices.getFirst().type().label();
        return choices.size() == 1
                ? first
                : Words.say("whatif.type.range", first, choices.getLast().type().label());
    }

    /** What workers of one box are, and what is uncertain about having them. */
    static String tip(List<WorkerChoice> choices) {
        List<String> lines = new ArrayList<>();
        for (WorkerChoice choice : choices) {
            WorkerType type = choice.type();
            String figures = Words.say("whatif.type.tip", type.vcpu(), type.memoryGb(), type.dpu());
            lines.add(choices.size() == 1 ? figures : Words.say("whatif.type.tip.named", type.label(), figures));
        }
        if (choices.getFirst().offer() instanceof Offer.Had had) {
            lines.addAll(had.doubts());
        }
        return String.join("\n", lines);
    }

    /**
     * Why something is refused, in a few words.
     *
     * @param region where the job runs
     */
    static String refused(Offer.Refused refused, String region) {
        return Words.say("whatif.refused." + refused.code(), region);
    }

    /** Why there is no price, and what to do about it. */
    static String unpriced(Offer.Unpriced unpriced) {
        return Words.say("whatif.offer.unpriced.why", unpriced.because());
    }

    /** What is missing where not even the usual workers have a price, and what to do about it. */
    static Problem missing(MissingPriceException missing) {
        String region = missing.key().region();
        String what =
                switch (missing.price()) {
                    case ForeignRate foreign ->
                        Words.say(
                                "whatif.no-price.foreign",
                                region,
                                foreign.perDpuHour().toPlainString(),
                                foreign.currency().getCurrencyCode());
                    case UnknownPrice unknown -> Words.say("whatif.no-price", region, unknown.why());
                    case Rate rate -> throw new IllegalStateException("a rate is not missing: " + rate);
                };
        return Problem.of(missing.problem().code(), what, Words.say("whatif.no-price.hint"));
    }

    /** The price of what is not paid by the price that the screen shows. */
    static String price(Offer.Had had) {
        boolean own = had.rate().provenance().source() == Provenance.Source.USER;
        return Words.say(
                own ? "whatif.offer.price.own" : "whatif.offer.price",
                Figures.price(had.rate().usdPerDpuHour()));
    }

    /** How much slower spare capacity is, and who says so. */
    static String remark(FlexSlowdown flex) {
        double slower = flex.factor() - 1;
        String pace = Math.abs(slower) < NOTHING
                ? Words.say("whatif.flex.alike")
                : Words.say(
                        slower > 0 ? "whatif.flex.slower" : "whatif.flex.faster", Figures.percent(Math.abs(slower)));
        return flex.measured()
                ? Words.say("whatif.flex.measured", pace, Formats.counted(flex.ownRuns(), "ownRun"))
                : Words.say("whatif.flex.assumed", pace);
    }

    /** The same at more length. */
    static String tip(FlexSlowdown flex) {
        return Words.say(flex.measured() ? "whatif.flex.measured.tip" : "whatif.flex.assumed.tip");
    }
}
