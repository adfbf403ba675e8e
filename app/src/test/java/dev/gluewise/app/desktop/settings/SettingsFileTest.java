package dev.gluewise.app.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private static final Settings CHOSEN = new Settings(
            Optional.of(Language.JAPANESE),
            Theme.DARK,
            TextSize.LARGE,
            true,
            0.975,
            Optional.of(Duration.ofMinutes(45)),
            Optional.of(new WindowPlace(-10, 20.5, 1300, 800, true)),
            Set.of("runs", "flags"));

    @TempDir
    private Path folder;

    @Test
    void whatWasChosenComesBack() throws Exception {
        new SettingsFile(folder.resolve("new")).save(CHOSEN);

        assertThat(new SettingsFile(folder.resolve("new")).load()).isEqualTo(CHOSEN);
    }

    @Test
    void withoutAFileTheUsualSettingsHold() throws ProblemException {
        assertThat(new SettingsFile(folder).load()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void whatIsNotSaidIsAsUsual() throws Exception {
        Files.writeString(folder.resolve("settings.json"), "{\"theme\": \"DARK\", \"later\": {\"unknown\": 1}}");

        assertThat(new SettingsFile(folder).load()).isEqualTo(Settings.DEFAULT.withTheme(Theme.DARK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"theme\":",
                "[]",
                "{\"theme\": \"BLUE\"}",
                "{\"language\": \"xx\"}",
                "{\"textPercent\": 3}",
                "{\"confidence\": 7}",
                "{\"deadlineSeconds\": -1}",
                "{\"window\": {\"x\": 1}}"
            })
    void aBrokenFileIsSaidAndKeptAside(String text) throws IOException {
        Files.writeString(folder.resolve("settings.json"), text);
        SettingsFile file = new SettingsFile(folder);

        assertThatThrownBy(file::load).isInstanceOfSatisfying(ProblemException.class, fault -> {
            assertThat(fault.problem().code()).isEqualTo(ProblemCode.UNREADABLE_INPUT);
            assertThat(fault.problem().hint()).contains("settings.json.broken");
        });
        assertThat(folder.resolve("settings.json.broken")).hasContent(text);
    }

    @Test
    void theModelGoesOnWithTheUsualSettingsAndTheProblem() throws Exception {
        Files.writeString(folder.resolve("settings.json"), "no JSON");

        SettingsModel model = SettingsModel.of(new SettingsFile(folder));
        assertThat(model.get()).isEqualTo(Settings.DEFAULT);
        assertThat(model.problem()).isPresent();

        model.change(now -> now.withTheme(Theme.LIGHT));
        model.save();
        assertThat(new SettingsFile(folder).load().theme()).isEqualTo(Theme.LIGHT);
    }
}
