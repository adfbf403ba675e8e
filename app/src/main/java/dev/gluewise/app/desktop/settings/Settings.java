package dev.gluewise.app.desktop.settings;

import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.pricing.text.Language;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a user has chosen, for all windows and workspaces.
 *
 * @param language empty to go by the system's
 * @param reduceMotion whether nothing is to slide or fade; the system may ask for it as well
 * @param confidence that the what-if of a job begins with, 0.5 to 0.999
 * @param deadline that the what-if of a job begins with where none is kept for it; empty for none
 * @param window where the last window was; empty before there was one
 * @param hiddenColumns the codes of the columns of the list of jobs that are not wanted
 */
public record Settings(
        Optional<Language> language,
        Theme theme,
        TextSize textSize,
        boolean reduceMotion,
        double confidence,
        Optional<Duration> deadline,
        Optional<WindowPlace> window,
        Set<String> hiddenColumns) {
    public static final Settings DEFAULT = new Settings(
            Optional.empty(),
            Theme.SYSTEM,
            TextSize.SYSTEM,
            false,
            Question.USUAL_CONFIDENCE,
            Optional.empty(),
            Optional.empty(),
            Set.of());

    public Settings {
        if (!(confidence >= 0.5 && confidence <= 0.999)) {
            throw new IllegalArgumentException("confidence lies between 0.5 and 0.999, not at " + confidence);
        }
        hiddenColumns = Set.copyOf(hiddenColumns);
    }

    /** The language to speak: the chosen one, else the system's, else English. */
    public Language spoken() {
        return language.or(() -> Language.of(Locale.getDefault().getLanguage())).orElse(Language.ENGLISH);
    }

    public Settings withLanguage(Optional<Language> wanted) {
        return new Settings(wanted, theme, textSize, reduceMotion, confidence, deadline, window, hiddenColumns);
    }

    public Settings withTheme(Theme wanted) {
        return new Settings(language, wanted, textSize, reduceMotion, confidence, deadline, window, hiddenColumns);
    }

    public Settings withTextSize(TextSize wanted) {
        return new Settings(language, theme, wanted, reduceMotion, confidence, deadline, window, hiddenColumns);
    }

    public Settings withReduceMotion(boolean wanted) {
        return new Settings(language, theme, textSize, wanted, confidence, deadline, window, hiddenColumns);
    }

    public Settings withConfidence(double wanted) {
        return new Settings(language, theme, textSize, reduceMotion, wanted, deadline, window, hiddenColumns);
    }

    public Settings withDeadline(Optional<Duration> wanted) {
        return new Settings(language, theme, textSize, reduceMotion, confidence, wanted, window, hiddenColumns);
    }

    public Settings withWindow(WindowPlace place) {
        return new Settings(
                language, theme, textSize, reduceMotion, confidence, deadline, Optional.of(place), hiddenColumns);
    }

    public Settings withHiddenColumns(Set<String> codes) {
        return new Settings(language, theme, textSize, reduceMotion, confidence, deadline, window, codes);
    }
}
