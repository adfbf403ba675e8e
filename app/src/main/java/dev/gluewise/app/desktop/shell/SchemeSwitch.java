package dev.gluewise.app.desktop.shell;

import dev.gluewise.app.desktop.theme.Scheme;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/** Light or dark: the system's choice until the user makes one. */
public final class SchemeSwitch {
    private final ReadOnlyObjectWrapper<Scheme> scheme = new ReadOnlyObjectWrapper<>(Scheme.LIGHT);
    private boolean chosen;

    /** Dresses a scene and keeps it in step. */
    public void attach(Scene scene) {
        Platform.Preferences system = Platform.getPreferences();
        if (!chosen) {
            scheme.set(of(system.getColorScheme()));
        }
        system.colorSchemeProperty().subscribe(now -> {
            if (!chosen) {
                scheme.set(of(now));
            }
        });
        scheme.subscribe(now -> {
            Application.setUserAgentStylesheet(now.userAgentStylesheet());
            scene.getStylesheets().setAll(now.stylesheets());
        });
    }

    private static Scheme of(ColorScheme system) {
        return system == ColorScheme.DARK ? Scheme.DARK : Scheme.LIGHT;
    }

    /** The user's own choice. */
    public void choose(Scheme wanted) {
        chosen = true;
        scheme.set(wanted);
    }

    /** The other one. */
    public void toggle() {
        choose(scheme.get().other());
    }

    public ReadOnlyObjectProperty<Scheme> schemeProperty() {
        return scheme.getReadOnlyProperty();
    }
}
