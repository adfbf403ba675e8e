package dev.gluewise.app.desktop.backend;

import dev.gluewise.pricing.catalog.WorkerType;

/**
 * A worker type that the user may allow.
 *
 * @param type the type
 * @param offer whether the job may have it
 */
public record WorkerChoice(WorkerType type, Offer offer) {}
