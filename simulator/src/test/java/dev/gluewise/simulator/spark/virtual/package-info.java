/** Holds Spark's own schedulers against the simulation. */
@NullMarked
package dev.gluewise.simulator.spark.virtual;

import org.jspecify.annotations.NullMarked;
