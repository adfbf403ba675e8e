package dev.gluewise.app.desktop.settings;

/** Which look is wanted. */
public enum Theme {
    /** Whatever the system has now. */
    SYSTEM,
    LIGHT,
    DARK
}
