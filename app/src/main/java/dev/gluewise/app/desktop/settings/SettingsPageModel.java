package dev.gluewise.app.desktop.settings;

import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.backend.WorkspaceInfo;
import dev.gluewise.app.desktop.task.TaskRunner;
import dev.gluewise.app.desktop.text.DeadlineInput;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the page of settings shows and changes: the user's own choices, and what the open workspace is allowed. */
public final class SettingsPageModel {
    /** Where the build puts the names and licences of all libraries. */
    private static final String LICENCES = "/dev/gluewise/app/third-party.txt";

    private final SettingsModel settings;
    private final Backend backend;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Optional<Boolean>> changesAllowed =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> licences = new ReadOnlyObjectWrapper<>(Optional.empty());

    public SettingsPageModel(SettingsModel settings, Backend backend, TaskRunner tasks) {
        this.settings = settings;
        this.backend = backend;
        this.tasks = tasks;
        problem.set(settings.problem());
    }

    /** Asks the open workspace what it is allowed; once it is shown, and when another one is opened. */
    public void refresh() {
        if (backend.workspace().isEmpty()) {
            changesAllowed.set(Optional.empty());
            return;
        }
        tasks.start(
                Words.say("settings.task.reading"),
                progress -> backend.files().changesAllowed(),
                allowed -> changesAllowed.set(Optional.of(allowed)),
                fault -> problem.set(Optional.of(fault)));
    }

    /** Says whether the open workspace may change jobs in the account. */
    public void setChangesAllowed(boolean allowed) {
        if (changesAllowed.get().filter(now -> now != allowed).isEmpty()) {
            return;
        }
        tasks.start(
                Words.say("settings.task.saving"),
                progress -> {
                    backend.files().setChangesAllowed(allowed);
                    return allowed;
                },
                now -> changesAllowed.set(Optional.of(now)),
                fault -> {
                    problem.set(Optional.of(fault));
                    refresh();
                });
    }

    /** Takes a typed confidence in percent, and says whether it means one. */
    public boolean confidenceTyped(String text) {
        String plain = text.strip().replace("%", "").strip().replace(',', '.');
        if (!plain.matches("\\d{2}(\\.\\d)?")) {
            return false;
        }
        double confidence = new BigDecimal(plain).movePointLeft(2).doubleValue();
        boolean possible = confidence >= 0.5 && confidence <= 0.999;
        if (possible) {
            settings.change(now -> now.withConfidence(confidence));
        }
        return possible;
    }

    /** One percent more or less. */
    public void stepConfidence(int step) {
        double next = Math.round(settings.get().confidence() * 100 + step) / 100.0;
        settings.change(now -> now.withConfidence(Math.clamp(next, 0.5, 0.99)));
    }

    /** Takes a typed deadline, nothing for none, and says whether it means one. */
    public boolean deadlineTyped(String text) {
        Optional<Duration> typed = DeadlineInput.parse(text);
        boolean understood = text.isBlank() || typed.isPresent();
        if (understood) {
            settings.change(now -> now.withDeadline(typed));
        }
        return understood;
    }

    /** Five minutes more or less; half an hour where there was none. */
    public void stepDeadline(int step) {
        Duration next =
                settings.get().deadline().map(now -> now.plusMinutes(5L * step)).orElse(Duration.ofMinutes(30));
        if (next.isPositive() && next.compareTo(DeadlineInput.LONGEST) <= 0) {
            settings.change(now -> now.withDeadline(Optional.of(next)));
        }
    }

    /** Reads the list of licences, once. */
    public void loadLicences() {
        if (licences.get().isEmpty()) {
            tasks.start(
                    Words.say("settings.task.licences"),
                    progress -> licencesOf(LICENCES),
                    text -> licences.set(Optional.of(text)),
                    fault -> problem.set(Optional.of(fault)));
        }
    }

    private static String licencesOf(String resource) {
        try (InputStream stream = SettingsPageModel.class.getResourceAsStream(resource)) {
            return stream == null
                    ? Words.say("settings.licences.none")
                    : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SettingsModel settings() {
        return settings;
    }

    /** The open workspace's name. */
    public Optional<String> workspace() {
        return backend.workspace().map(WorkspaceInfo::name);
    }

    /** Where Gluewise keeps its own files for this user. */
    public Path userFolder() {
        return backend.files().userFolder();
    }

    /** Whether the open workspace may change jobs in the account; empty where none is open. */
    public ReadOnlyObjectProperty<Optional<Boolean>> changesAllowedProperty() {
        return changesAllowed.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The libraries and their licences; empty until they are read. */
    public ReadOnlyObjectProperty<Optional<String>> licencesProperty() {
        return licences.getReadOnlyProperty();
    }
}
