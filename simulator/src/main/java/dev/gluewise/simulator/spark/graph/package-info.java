/** A replay plan as what Spark's scheduler takes: RDDs, shuffle dependencies, jobs. Used in virtual time and by the clock. */
@NullMarked
package dev.gluewise.simulator.spark.graph;

import org.jspecify.annotations.NullMarked;
