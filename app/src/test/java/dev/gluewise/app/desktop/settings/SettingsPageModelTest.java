package dev.gluewise.app.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsPageModelTest {
    private final SettingsModel settings = SettingsModel.unsaved(Settings.DEFAULT);

    @ParameterizedTest
    @CsvSource({"90, 0.9", "97.5, 0.975", "'97,5 %', 0.975", "99.9, 0.999"})
    void aConfidenceIsTypedInPercent(String text, double confidence) {
        assertThat(page(SampleBackend.opened()).confidenceTyped(text)).isTrue();
        assertThat(settings.get().confidence()).isEqualTo(confidence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "49", "100", "-3", "0.95"})
    void whatIsNoConfidenceChangesNothing(String text) {
        assertThat(page(SampleBackend.opened()).confidenceTyped(text)).isFalse();
        assertThat(settings.get()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void theStepsOfTheConfidenceStayInItsRange() {
        SettingsPageModel page = page(SampleBackend.opened());
        for (int step = 0; step < 60; step++) {
            page.stepConfidence(-1);
        }
        assertThat(settings.get().confidence()).isEqualTo(0.5);
        for (int step = 0; step < 60; step++) {
            page.stepConfidence(1);
        }
        assertThat(settings.get().confidence()).isEqualTo(0.99);
    }

    @Test
    void aDeadlineIsTypedSteppedAndTakenAway() {
        SettingsPageModel page = page(SampleBackend.opened());

        assertThat(page.deadlineTyped("1h30m")).isTrue();
        page.stepDeadline(1);
        assertThat(settings.get().deadline()).hasValue(Duration.ofMinutes(95));
        assertThat(page.deadlineTyped("soon")).isFalse();
        assertThat(page.deadlineTyped(" ")).isTrue();
        assertThat(settings.get().deadline()).isEmpty();
        page.stepDeadline(-1);
        assertThat(settings.get().deadline()).hasValue(Duration.ofMinutes(30));
    }

    @Test
    void changesAreAllowedForTheOpenWorkspace() {
        SampleBackend backend = SampleBackend.opened();
        SettingsPageModel page = page(backend);
        page.refresh();
        assertThat(page.changesAllowedProperty().get()).hasValue(false);

        page.setChangesAllowed(true);

        assertThat(page.changesAllowedProperty().get()).hasValue(true);
        assertThat(backend.files().changesAllowed()).isTrue();
    }

    @Test
    void withoutAWorkspaceNothingCanBeAllowed() {
        SettingsPageModel page = page(SampleBackend.empty());
        page.refresh();

        page.setChangesAllowed(true);

        assertThat(page.changesAllowedProperty().get()).isEmpty();
    }

    @Test
    void theLicencesAreReadWhenAskedFor() {
        SettingsPageModel page = page(SampleBackend.opened());
        assertThat(page.licencesProperty().get()).isEmpty();

        page.loadLicences();

        assertThat(page.licencesProperty().get())
                .hasValueSatisfying(text -> assertThat(text).isNotBlank());
    }

    private SettingsPageModel page(SampleBackend backend) {
        return new SettingsPageModel(settings, backend, new DirectTaskRunner());
    }
}
