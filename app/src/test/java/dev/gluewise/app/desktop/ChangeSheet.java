package dev.gluewise.app.desktop;

import dev.gluewise.analyzer.change.ChangeFormat;
import java.util.Locale;

/** The sheet of the change that a job's recommendation asks for. */
final class ChangeSheet {
    private final DeskWindow window;

    ChangeSheet(DeskWindow window) {
        this.window = window;
    }

    /** Copies the change in one of its forms, and tells what is on the clipboard then. */
    String copy(ChangeFormat format) {
        window.clicks("#change-as-" + format.name().toLowerCase(Locale.ROOT));
        window.clearsTheClipboard();
        window.clicks("#copy-change");
        window.awaits("something copied", () -> !window.clipboard().isEmpty());
        return window.clipboard();
    }
}
