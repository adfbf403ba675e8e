package dev.gluewise.app.desktop.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.spending.LoggedBill;
import dev.gluewise.analyzer.spending.LoggedBill.SizeFrom;
import dev.gluewise.analyzer.spending.LoggedBill.TimeFrom;
import dev.gluewise.pricing.billing.Bill;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.pricing.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoggedRunTextTest {
    private static final PriceBook PRICES = BundledPrices.load();
    private static final Configuration TWENTY = Configuration.fixed(GlueVersion.V5_0, WorkerType.G_2X, 20);

    @AfterEach
    void speakEnglish() {
        Language.ENGLISH.speak();
    }

    private static RateKey key(String region, Configuration size) {
        return RateKey.of(region, size);
    }

    private static LoggedBill.Known measured(Configuration size) {
        return new LoggedBill.Known(
                size,
                SizeFrom.GLUE,
                TimeFrom.GLUE,
                Bill.measured(64_636, PRICES.rate(key("us-east-1", size)).orElseThrow()));
    }

    private static LoggedBill.Known reckoned(Configuration size, SizeFrom from) {
        return new LoggedBill.Known(
                size,
                from,
                TimeFrom.LOG,
                Bill.ofExecutionTime(
                        size, 1616, PRICES.rate(key("us-east-1", size)).orElseThrow()));
    }

    @Test
    void aMeasuredCostStandsWithoutAMarkBesideItsClassAndPrice() {
        assertThat(LoggedRunText.name(measured(TWENTY))).isEqualTo("Logged: G.2X × 20");
        assertThat(LoggedRunText.brief(measured(TWENTY))).isEqualTo("$7.90 (Standard, $0.44/DPU-h)");
        assertThat(LoggedRunText.brief(measured(TWENTY.with(ExecutionClass.FLEX))))
                .isEqualTo("$5.21 (Flex, $0.29/DPU-h)");
        assertThat(LoggedRunText.whole(measured(TWENTY)))
                .isEqualTo("$7.90: 17.95 DPU-hours at $0.44, Standard.\nGlue measured the DPU-hours.");
    }

    @Test
    void whatIsReckonedHasAMarkAndSaysWhatItRestsOn() {
        LoggedBill.Known guessed = reckoned(TWENTY, SizeFrom.EXECUTORS);

        assertThat(LoggedRunText.name(guessed)).isEqualTo("Logged: G.2X × 20?");
        assertThat(LoggedRunText.brief(guessed)).isEqualTo("≈ $7.90 (Standard, $0.44/DPU-h)");
        assertThat(LoggedRunText.whole(guessed)).contains("the time in the log", "that it was not Flex is assumed");
        assertThat(LoggedRunText.name(reckoned(TWENTY, SizeFrom.USER)))
                .as("somebody said so")
                .isEqualTo("Logged: G.2X × 20");
    }

    @Test
    void ofWorkersThatCameAndWentItIsTheMost() {
        LoggedBill.Known scaled = reckoned(TWENTY.withAutoScaling(true), SizeFrom.GLUE);

        assertThat(LoggedRunText.brief(scaled)).isEqualTo("at most $7.90 (Standard, $0.44/DPU-h)");
        assertThat(LoggedRunText.whole(scaled)).contains("all are counted from start to end");
    }

    @Test
    void whatIsNotKnownIsSaidToBeUnknownAndWhy() {
        Configuration flex = TWENTY.with(ExecutionClass.FLEX);
        RateKey unpriced = key("ca-west-1", flex);

        assertThat(LoggedRunText.brief(new LoggedBill.NoSize())).isEqualTo("cost unknown: no size");
        assertThat(LoggedRunText.name(new LoggedBill.NoSize())).isEqualTo("Logged run");
        assertThat(LoggedRunText.brief(new LoggedBill.NoTime(TWENTY))).isEqualTo("cost unknown: no end");
        assertThat(LoggedRunText.brief(new LoggedBill.NoPrice(flex, unpriced, PRICES.price(unpriced))))
                .isEqualTo("cost unknown: no price of Flex in ca-west-1");
        assertThat(LoggedRunText.whole(new LoggedBill.NoPrice(flex, unpriced, PRICES.price(unpriced))))
                .contains("Glue is offered here");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsAssumedIsToldInEachLanguage(Language language) {
        language.speak();

        assertThat(LoggedRunText.whole(reckoned(TWENTY, SizeFrom.EXECUTORS)).lines())
                .hasSize(3);
        assertThat(LoggedRunText.brief(reckoned(TWENTY, SizeFrom.EXECUTORS))).contains("Standard");
    }
}
