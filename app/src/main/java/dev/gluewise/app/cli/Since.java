package dev.gluewise.app.cli;

import java.time.Instant;

/** From when on. */
@FunctionalInterface
interface Since {
    /** The moment, as seen from now. */
    Instant from(Instant now);
}
