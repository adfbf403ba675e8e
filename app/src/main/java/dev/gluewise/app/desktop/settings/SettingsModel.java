package dev.gluewise.app.desktop.settings;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The settings in force, one for all windows. A change holds at once and is saved by itself. */
public final class SettingsModel {
    /** Where settings are kept. */
    @FunctionalInterface
    public interface Store {
        void save(Settings settings) throws IOException;
    }

    private static final System.Logger LOG = System.getLogger(SettingsModel.class.getName());

    private final Store store;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final Optional<Problem> problem;
    private volatile Settings latest;
    private Optional<Settings> saved = Optional.empty();
    private volatile double systemsText = 1;

    private SettingsModel(Settings first, Optional<Problem> problem, Store store) {
        settings = new ReadOnlyObjectWrapper<>(first);
        latest = first;
        this.problem = problem;
        this.store = store;
    }

    /** The settings of a file; the usual ones and a problem where it cannot be read. */
    public static SettingsModel of(SettingsFile file) {
        try {
            return new SettingsModel(file.load(), Optional.empty(), file::save);
        } catch (ProblemException e) {
            return new SettingsModel(Settings.DEFAULT, Optional.of(e.problem()), file::save);
        }
    }

    /** Settings that are kept nowhere. */
    public static SettingsModel unsaved(Settings first) {
        return new SettingsModel(first, Optional.empty(), unused -> {});
    }

    /** Changes something; it is written behind, since a click is not to wait for a disk. */
    public void change(UnaryOperator<Settings> change) {
        Settings next = change.apply(settings.get());
        if (!next.equals(settings.get())) {
            latest = next;
            settings.set(next);
            Thread.ofVirtual().name("settings").start(this::save);
        }
    }

    /** Saves what is in force now and is not saved yet, before the program ends. */
    public synchronized void save() {
        Settings now = latest;
        if (saved.equals(Optional.of(now))) {
            return;
        }
        try {
            store.save(now);
            saved = Optional.of(now);
        } catch (IOException e) {
            // They hold until the program ends, which is all that is lost.
            LOG.log(System.Logger.Level.WARNING, "the settings cannot be kept", e);
        }
    }

    public Settings get() {
        return settings.get();
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** Says how large the system has its text, before the first window is made; 1 where nobody does. */
    public void setSystemsText(double factor) {
        systemsText = factor;
    }

    /** How large text is, as a factor of the design's size. */
    public ObservableValue<Double> textFactor() {
        return settings.map(now -> now.textSize().factor(systemsText));
    }

    /** Why the settings are not those that were kept. */
    public Optional<Problem> problem() {
        return problem;
    }
}
