package dev.gluewise.app.desktop.backend;

import dev.gluewise.pricing.catalog.WorkerType;
import java.util.Optional;

/**
 * A worker type that the user may allow.
 *
 * @param type the type
 * @param unavailableBecause why it cannot be chosen, in a few words; empty where it can
 */
public record WorkerChoice(WorkerType type, Optional<String> unavailableBecause) {}
