package dev.gluewise.app.desktop.backend;

/**
 * A what-if question that was given a name.
 *
 * @param name its name, which no other one of the job has
 * @param asked the question
 */
public record NamedWhatIf(String name, WhatIf asked) {}
