package dev.gluewise.analyzer.advice;

/**
 * What the newest Glue version would cost: an option beside the recommendation, never a part of it, since it is another
 * Spark, Scala and Python.
 *
 * @param candidate the recommended configuration on that version
 * @param saving what it saves against the recommended one, by the price alone: that the job takes as long is assumed
 * @param why in a sentence, with what has to be tested
 */
public record Upgrade(Candidate candidate, Saving saving, Statement why) {}
