package dev.gluewise.analyzer.prediction.backtest;

/**
 * How it would have gone to run at the cheapest size that a method holds to meet a deadline.
 *
 * @param method who chose
 * @param choices how many deadlines were tried
 * @param missed share of them at which the chosen size was really too slow
 * @param regret how much more capacity (slots × seconds) the chosen sizes took than the really cheapest that meet it, as a
 *     share, over the deadlines that were met
 */
public record SizeChoice(String method, int choices, double missed, double regret) {}
