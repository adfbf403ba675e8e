package dev.gluewise.app.desktop.shell;

import dev.gluewise.app.desktop.settings.Settings;
import dev.gluewise.app.desktop.settings.SettingsModel;
import dev.gluewise.app.desktop.settings.Theme;
import dev.gluewise.app.desktop.theme.Scheme;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** Light or dark: the system's choice until the user makes one. */
public final class SchemeSwitch {
    private final SettingsModel settings;
    private final ReadOnlyObjectWrapper<Scheme> scheme = new ReadOnlyObjectWrapper<>(Scheme.LIGHT);
    private Subscription attached = Subscription.EMPTY;

    public SchemeSwitch(SettingsModel settings) {
        this.settings = settings;
    }

    /** Dresses a scene and keeps it in step until {@link #detach()}. */
    public void attach(Scene scene) {
        Platform.Preferences system = Platform.getPreferences();
        attached = Subscription.combine(
                settings.settingsProperty().map(Settings::theme).subscribe(theme -> choose()),
                system.colorSchemeProperty().subscribe(now -> choose()),
                this.scheme.subscribe(now -> dress(scene)));
    }

    /** Lets go of the scene, whose window was closed. */
    public void detach() {
        attached.unsubscribe();
    }

    /** Dresses the scene again, since text has another size now. */
    public void dress(Scene scene) {
        Application.setUserAgentStylesheet(scheme.get().userAgentStylesheet());
        scene.getStylesheets().setAll(scheme.get().stylesheets());
    }

    private void choose() {
        scheme.set(
                switch (settings.get().theme()) {
                    case LIGHT -> Scheme.LIGHT;
                    case DARK -> Scheme.DARK;
                    case SYSTEM ->
                        Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Scheme.DARK : Scheme.LIGHT;
                });
    }

    /** The user's own choice. */
    public void choose(Scheme wanted) {
        settings.change(now -> now.withTheme(wanted == Scheme.DARK ? Theme.DARK : Theme.LIGHT));
    }

    /** The other one. */
    public void toggle() {
        choose(scheme.get().other());
    }

    public ReadOnlyObjectProperty<Scheme> schemeProperty() {
        return scheme.getReadOnlyProperty();
    }
}
