package dev.gluewise.app.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text is as large as the system has its own. */
class SystemTextTest {
    @ParameterizedTest
    @CsvSource({"1.0, 1.0", "1.25, 1.25", "0.8, 1.0", "3.0, 1.5"})
    void gnomesFactorHoldsWithinWhatTheScreensAreMadeFor(String said, double factor) {
        assertThat(SystemText.factor("Linux", command -> Optional.of(said + "\n")))
                .isEqualTo(factor);
    }

    @ParameterizedTest
    @CsvSource({"0x64, 1.0", "0x7d, 1.25", "0xe1, 1.5"})
    void windowsHasItInPercentInItsRegistry(String said, double factor) {
        String answer = """

                HKEY_CURRENT_USER\\Software\\Microsoft\\Accessibility
                    TextScaleFactor    REG_DWORD    %s

                """.formatted(said);
        assertThat(SystemText.factor("Windows 11", command -> Optional.of(answer)))
                .isEqualTo(factor);
    }

    @ParameterizedTest
    @CsvSource({"Linux", "Windows 11", "Mac OS X"})
    void textKeepsItsSizeWhereTheSystemSaysNothing(String system) {
        assertThat(SystemText.factor(system, command -> Optional.empty())).isEqualTo(1);
        assertThat(SystemText.factor(system, command -> Optional.of("No such schema")))
                .isEqualTo(1);
    }

    @Test
    void macOsIsNotAskedSinceItHasNone() {
        assertThat(SystemText.factor("Mac OS X", SystemTextTest::fail)).isEqualTo(1);
    }

    @Test
    void whatIsChosenHoldsWhateverTheSystemHas() {
        SettingsModel settings = SettingsModel.unsaved(Settings.DEFAULT);
        settings.setSystemsText(1.25);
        assertThat(settings.textFactor().getValue()).isEqualTo(1.25);

        settings.change(now -> now.withTextSize(TextSize.LARGEST));
        assertThat(settings.textFactor().getValue()).isEqualTo(1.5);

        settings.change(now -> now.withTextSize(TextSize.NORMAL));
        assertThat(settings.textFactor().getValue()).isEqualTo(1);
    }

    private static Optional<String> fail(List<String> command) {
        throw new AssertionError("asked " + command);
    }
}
