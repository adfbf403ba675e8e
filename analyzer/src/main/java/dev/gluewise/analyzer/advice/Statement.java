package dev.gluewise.analyzer.advice;

/**
 * A reason, a warning or a ground for exclusion.
 *
 * @param code stable name for machines
 * @param text one sentence for people
 */
public record Statement(String code, String text) {}
