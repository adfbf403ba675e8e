package dev.gluewise.analyzer.advice;

import dev.gluewise.pricing.billing.Money;

/**
 * What the recommended configuration saves against the current one; negative where it costs more.
 *
 * @param perRun expected saving of one run
 * @param perMonth the same over a month; null-free: {@code perRun} × {@code runsPerMonth}
 * @param fraction share of the current cost that is saved, such as 0.607
 * @param runsPerMonth the runs a month that {@code perMonth} rests on
 */
public record Saving(Money perRun, Money perMonth, double fraction, int runsPerMonth) {}
