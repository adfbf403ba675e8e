package dev.gluewise.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.desktop.shell.Page;
import dev.gluewise.pricing.text.Language;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What is chosen holds at once, in the window that is open, and nothing is lost by it. */
@DeskTest
class LookAndLanguageTest {
    private static final String JOB = "orders_enrich";

    @Test
    void theWholeWindowGoesDarkAndLightAgain(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        assertThat(window.brightness()).isGreaterThan(0.8);

        window.clicks("#switch-scheme");
        window.awaits("the dark", () -> window.brightness() < 0.25);

        window.clicks("#rail-settings");
        window.clicks("#theme-light");
        window.awaits("the light", () -> window.brightness() > 0.8);
        window.clicks("#theme-dark");
        window.awaits("the dark", () -> window.brightness() < 0.25);
        window.presses(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        window.awaits("the light", () -> window.brightness() > 0.8);
    }

    @Test
    void textGrowsWithAllThatHoldsItAndShrinksAgain(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        window.clicks("#rail-settings");
        double before = window.height("#rail-settings");

        window.clicks("#textsize-largest");
        window.awaits("larger text", () -> window.height("#rail-settings") > before * 1.3);

        window.clicks("#textsize-normal");
        window.awaits("the text of before", () -> window.height("#rail-settings") == before);
    }

    @Test
    void withTheLanguageAllWordsOfEveryScreenChangeAndChangeBack(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        window.jobs().choose(JOB);
        Map<String, List<String>> english = screens(window);
        assertThat(LeftWords.of(Language.FRENCH, Language.ENGLISH, english)).isEmpty();

        speaks(window, "Français");
        assertThat(LeftWords.of(Language.ENGLISH, Language.FRENCH, screens(window)))
                .isEmpty();

        speaks(window, "日本語");
        assertThat(LeftWords.of(Language.FRENCH, Language.JAPANESE, screens(window)))
                .isEmpty();

        speaks(window, "English");
        Map<String, List<String>> again = screens(window);
        assertThat(LeftWords.of(Language.JAPANESE, Language.ENGLISH, again)).isEmpty();
        assertThat(again.get("page 1")).isEqualTo(english.get("page 1"));
    }

    private static void speaks(DeskWindow window, String language) {
        window.presses(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        window.chooses("#language", language);
        window.rests();
    }

    /** As its settings do, but on whatever page it is. */
    private static void speaksFrench(DeskWindow window) {
        window.asks(() -> {
            window.model().settings().change(now -> now.withLanguage(Optional.of(Language.FRENCH)));
            return true;
        });
    }

    /** What stands on each screen. */
    private static Map<String, List<String>> screens(DeskWindow window) {
        Map<String, List<String>> screens = new LinkedHashMap<>();
        for (KeyCode page : List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT1)) {
            window.presses(KeyCode.SHORTCUT, page);
            window.rests();
            screens.put("page " + page.getName(), window.shownTexts(".desktop"));
        }
        window.jobs().choose(JOB);
        for (KeyCode tab : List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT1)) {
            window.presses(KeyCode.ALT, tab);
            window.rests();
            screens.put("tab " + tab.getName(), window.shownTexts(".desktop"));
        }
        return screens;
    }

    @Test
    void anotherLanguageKeepsThePageTheJobAndTheQuestion(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        WhatIfPage whatIf = window.jobs().choose(JOB);
        Duration dragged = whatIf.dragsTheDeadline(-120);

        speaksFrench(window);
        window.rests();

        assertThat(window.text("#deadline-handle")).isEqualTo("Échéance " + dragged.toMinutes() + "\u00a0min");
        assertThat(window.asks(() -> window.model().pageProperty().get())).isEqualTo(Page.JOB);
        window.presses(KeyCode.SHORTCUT, KeyCode.Z);
        whatIf.hasDeadline(Duration.ofMinutes(10));
    }

    @Test
    void workThatRunsWhenTheLanguageChangesEndsWhereItShould(Desk desk) throws Exception {
        try (LoopbackAccount account = new LoopbackAccount()) {
            DeskWindow window = desk.opens();
            window.imports().waitsFor(account);

            speaksFrench(window);
            account.answers();

            window.jobs().lists(LoopbackAccount.JOB);
            assertThat(window.shownTexts("#rail-settings")).contains("Réglages");
        }
    }
}
