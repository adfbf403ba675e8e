package dev.gluewise.app.desktop.apply;

import dev.gluewise.app.desktop.text.Words;

/** Which way the code goes. */
enum CodeSide {
    CHANGE,
    UNDO;

    String label() {
        return Words.say("apply.side." + name());
    }
}
