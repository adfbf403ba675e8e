package dev.gluewise.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/** The JDK's log as the program writes it: on standard error, from warnings on. */
final class ProgramLog {
    private ProgramLog() {}

    /** Sets it up, unless the user has given the JDK a configuration ({@code java.util.logging.config.file}). */
    static void open() {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        try (InputStream configuration = ProgramLog.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
