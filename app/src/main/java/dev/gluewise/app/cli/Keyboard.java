package dev.gluewise.app.cli;

import java.util.Optional;

/** Somebody at a terminal who can be asked. */
interface Keyboard {
    /**
     * Asks, and waits for a line.
     *
     * @return what was typed; empty where the input ended instead
     */
    Optional<String> ask(String question);
}
