package dev.gluewise.app.desktop;

import dev.gluewise.app.desktop.backend.WorkspaceInfo;
import dev.gluewise.app.desktop.imports.FileDialogs;
import dev.gluewise.app.desktop.settings.Settings;
import dev.gluewise.app.desktop.settings.SettingsModel;
import dev.gluewise.app.desktop.settings.WindowPlace;
import dev.gluewise.app.desktop.shell.DesktopModel;
import dev.gluewise.app.desktop.shell.DesktopView;
import dev.gluewise.app.desktop.shell.SchemeSwitch;
import dev.gluewise.app.desktop.shell.Windows;
import dev.gluewise.app.desktop.theme.Fonts;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.app.desktop.theme.TextScale;
import dev.gluewise.pricing.text.Language;
import java.nio.file.Path;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** Puts the window's parts together on a stage, and again where the language or the size of text has changed. */
public final class DesktopWindow {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1180;
    private static final double LEAST_HEIGHT = 720;
    private static final double CASCADE = 32;
    /** Whoever works by keys sees what has the keyboard, also where it was put by the program and not by Tab. */
    private static final PseudoClass KEYS = PseudoClass.getPseudoClass("keys");

    private final Stage stage;
    private final Scene scene = new Scene(new Group(), WIDTH, HEIGHT);
    private final FileDialogs dialogs;
    private final SettingsModel settings;
    private final Windows windows;
    private final DesktopModel model;
    private final SchemeSwitch schemes;
    private final Subscription following;
    private DesktopView view;

    /**
     * @param model what the window shows; it may be at work already
     * @param windows the windows beside this one
     */
    public DesktopWindow(Stage stage, DesktopModel model, FileDialogs dialogs, Windows windows) {
        this.stage = stage;
        this.model = model;
        this.dialogs = dialogs;
        this.windows = windows;
        settings = model.settings();
        Fonts.load();
        TextScale.set(settings.textFactor().getValue());
        schemes = new SchemeSwitch(settings);
        schemes.attach(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> showFocus(true));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> showFocus(false));
        stage.getIcons().addAll(Icons.ofTheWindow());
        view = build();
        following = Subscription.combine(
                settings.settingsProperty().map(Settings::language).subscribe((before, now) -> speak()),
                settings.textFactor().subscribe((before, now) -> resizeText()),
                settings.settingsProperty().map(Settings::reduceMotion).subscribe(this::wishMotion),
                scene.getPreferences().reducedMotionProperty().subscribe(reduced -> view.setMotion(!reduced)),
                model.workspaceProperty()
                        .subscribe(open -> stage.setTitle(
                                title(open.map(WorkspaceInfo::name).orElse("")))));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        settings.get().window().ifPresent(this::place);
        stage.setOnCloseRequest(event -> {
            if (!model.tasks().running().isEmpty()) {
                event.consume();
                view.confirmClose(stage::close);
            }
        });
    }

    private static String title(String workspace) {
        return workspace.isEmpty() ? "Gluewise" : workspace + " – Gluewise";
    }

    /** The same page of the same models, with all words and sizes as they are now. */
    private DesktopView build() {
        DesktopView built = new DesktopView(model, schemes, dialogs, windows);
        view = built;
        scene.getAccelerators().clear();
        built.installKeys(scene);
        built.pseudoClassStateChanged(
                KEYS, scene.getRoot().getPseudoClassStates().contains(KEYS));
        scene.setRoot(built);
        built.setMotion(!scene.getPreferences().isReducedMotion());
        return built;
    }

    private void speak() {
        Language wanted = settings.get().spoken();
        if (wanted != Language.spoken()) {
            wanted.speak();
        }
        build();
        model.sayAgain();
    }

    private void resizeText() {
        TextScale.set(settings.textFactor().getValue());
        schemes.dress(scene);
        build();
    }

    private void showFocus(boolean byKeys) {
        scene.getRoot().pseudoClassStateChanged(KEYS, byKeys);
    }

    /** The system's wish holds where the user has none; style sheets ask the scene for it. */
    private void wishMotion(boolean reduced) {
        scene.getPreferences().setReducedMotion(reduced ? Boolean.TRUE : null);
    }

    /** Puts the window where it was, unless that screen is gone. */
    private void place(WindowPlace place) {
        if (Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height())
                .isEmpty()) {
            return;
        }
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(Math.max(LEAST_WIDTH, place.width()));
        stage.setHeight(Math.max(LEAST_HEIGHT, place.height()));
        stage.setMaximized(place.maximized());
    }

    /** Moves the window off those that are open, so that none hides another. */
    void cascade(int places) {
        if (!Double.isNaN(stage.getX())) {
            stage.setX(stage.getX() + CASCADE * places);
            stage.setY(stage.getY() + CASCADE * places);
        }
    }

    /** Whether it shows a workspace. */
    boolean shows(Path workspace) {
        return model.backend()
                .files()
                .current()
                .filter(open -> open.toAbsolutePath()
                        .normalize()
                        .equals(workspace.toAbsolutePath().normalize()))
                .isPresent();
    }

    void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** Remembers the place and lets go of everything, after the stage was hidden. */
    void closed() {
        WindowPlace before =
                settings.get().window().orElse(new WindowPlace(stage.getX(), stage.getY(), WIDTH, HEIGHT, false));
        boolean maximized = stage.isMaximized();
        WindowPlace place = maximized
                ? new WindowPlace(before.x(), before.y(), before.width(), before.height(), true)
                : new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        settings.change(now -> now.withWindow(place));
        settings.save();
        following.unsubscribe();
        schemes.detach();
        model.close();
    }

    public DesktopModel model() {
        return model;
    }

    /** The content of the window; another one after a change of language. */
    public DesktopView view() {
        return view;
    }

    public SchemeSwitch schemes() {
        return schemes;
    }
}
