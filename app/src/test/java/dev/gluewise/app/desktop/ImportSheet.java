package dev.gluewise.app.desktop;

import javafx.scene.input.KeyCode;

/** The sheet of imports in a window. */
final class ImportSheet {
    private final DeskWindow window;

    ImportSheet(DeskWindow window) {
        this.window = window;
    }

    /** Opens it and fills in where that account is. */
    ImportSheet describes(LoopbackAccount account) {
        window.presses(KeyCode.SHORTCUT, KeyCode.I);
        window.clicks("#source-account");
        window.clicks("#account-region");
        window.pastes("eu-west-1");
        window.clicks("#account-endpoint");
        window.pastes(account.address());
        window.clicks("#account-logs");
        return this;
    }

    /** Tries out what was filled in. */
    void tries() {
        window.clicks("#account-test");
    }

    /** Imports from what was filled in. */
    void imports() {
        window.clicks("#account-import");
    }

    /** Begins to import from an account that gives no answer yet, and waits until that can be seen. */
    void waitsFor(LoopbackAccount account) {
        account.keepsSilent();
        describes(account).imports();
        window.sees("#import-cancel");
    }
}
