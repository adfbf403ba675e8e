package dev.gluewise.app.desktop.timeline;

import dev.gluewise.analyzer.spending.LoggedBill;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.billing.Basis;
import dev.gluewise.pricing.billing.Bill;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.rates.ForeignRate;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.UnknownPrice;
import java.util.ArrayList;
import java.util.List;

/** At what size the logged run ran and what it cost, in words. */
final class LoggedRunText {
    private LoggedRunText() {}

    /** Its name with its size; a size that nobody told has a question mark. */
    static String name(LoggedBill bill) {
        return switch (bill) {
            case LoggedBill.Known known -> named(known.size(), known.sizeFrom() == LoggedBill.SizeFrom.EXECUTORS);
            case LoggedBill.NoTime unknown -> named(unknown.size(), false);
            case LoggedBill.NoPrice unpriced -> named(unpriced.size(), false);
            case LoggedBill.NoSize unknown -> Words.say("timeline.logged");
        };
    }

    private static String named(Configuration size, boolean inferred) {
        return Words.say(inferred ? "timeline.logged.inferred" : "timeline.logged.size", size.label());
    }

    /** Its cost with class and price in a few words, or which of what it takes is not known. */
    static String brief(LoggedBill bill) {
        return switch (bill) {
            case LoggedBill.Known known ->
                Words.say(
                        "timeline.cost",
                        money(known.bill()),
                        className(known.size()),
                        Figures.price(known.bill().rate().usdPerDpuHour()));
            case LoggedBill.NoSize unknown -> Words.say("timeline.cost.no-size");
            case LoggedBill.NoTime unknown -> Words.say("timeline.cost.no-time");
            case LoggedBill.NoPrice unpriced ->
                Words.say(
                        "timeline.cost.no-price",
                        className(unpriced.size()),
                        unpriced.key().region());
        };
    }

    /** The same at length, a sentence a line. */
    static String whole(LoggedBill bill) {
        return switch (bill) {
            case LoggedBill.Known known -> String.join("\n", sentences(known));
            case LoggedBill.NoSize unknown -> Words.say("timeline.cost.no-size.why");
            case LoggedBill.NoTime unknown -> Words.say("timeline.cost.no-time.why");
            case LoggedBill.NoPrice unpriced ->
                switch (unpriced.price()) {
                    case UnknownPrice unknown -> Words.say("timeline.cost.no-price.why", unknown.why());
                    case ForeignRate foreign ->
                        Words.say(
                                "timeline.cost.no-price.foreign",
                                foreign.currency().getCurrencyCode());
                    case Rate rate -> throw new IllegalStateException("a price is known: " + rate);
                };
        };
    }

    private static List<String> sentences(LoggedBill.Known known) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Words.say(
                "timeline.cost.whole",
                money(known.bill()),
                Figures.decimal(known.bill().capacity().hours(), 2),
                Figures.price(known.bill().rate().usdPerDpuHour()),
                className(known.size())));
        sentences.add(Words.say("timeline.cost.time." + (known.bill().basis().measured() ? "DPU" : known.timeFrom())));
        if (mostWorkers(known.bill())) {
            sentences.add(Words.say("timeline.cost.most.why"));
        }
        if (known.sizeFrom() != LoggedBill.SizeFrom.GLUE) {
            sentences.add(Words.say("timeline.cost.size." + known.sizeFrom()));
        }
        if (known.bill().rate().derived()) {
            sentences.add(Words.say("timeline.cost.derived"));
        }
        return sentences;
    }

    private static String money(Bill bill) {
        return mostWorkers(bill)
                ? Words.say("timeline.cost.most", Figures.money(bill.cost()))
                : Figures.pastCost(bill.cost(), bill.estimated());
    }

    /** Whether workers that came and went are all counted from the start to the end. */
    private static boolean mostWorkers(Bill bill) {
        return bill.basis() instanceof Basis.Estimated estimated
                && estimated.because().contains(Basis.Assumption.MAXIMUM_WORKERS);
    }

    private static String className(Configuration size) {
        return Words.say(
                size.executionClass() == ExecutionClass.FLEX ? "timeline.cost.flex" : "timeline.cost.standard");
    }
}
