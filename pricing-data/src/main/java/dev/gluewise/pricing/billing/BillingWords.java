package dev.gluewise.pricing.billing;

import dev.gluewise.pricing.text.Phrasebook;

/** The sentences about bills, by code; {@code BillingWords.properties} beside this class. */
final class BillingWords {
    private static final Phrasebook SENTENCES = new Phrasebook(BillingWords.class);

    private BillingWords() {}

    static String say(String code) {
        return SENTENCES.say(code);
    }
}
