package dev.gluewise.app.desktop.imports;

import dev.gluewise.app.desktop.text.Words;

/** Where history comes from. What a dropped file is, is told by what it holds, whichever of these is chosen. */
public enum ImportSource {
    ACCOUNT,
    CLI_FILES,
    EVENT_LOGS,
    CSV;

    /** Its name. */
    String label() {
        return Words.say("account.source." + name());
    }

    /** What of it, in a few words. */
    String detail() {
        return Words.say("account.source." + name() + ".what");
    }

    /** Whether files are taken from it. */
    boolean isFiles() {
        return this != ACCOUNT;
    }
}
