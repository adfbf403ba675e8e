/**
 * Spark's own schedulers in virtual time: a cluster that runs no task, a clock that jumps from one event to the next.
 * What it reaches of Spark's inside is held by a test, name by name.
 */
@NullMarked
package dev.gluewise.simulator.spark.virtual;

import org.jspecify.annotations.NullMarked;
