/** Spark by the clock on the wall, with tasks that wait: on threads of this machine, or on a cluster. */
@NullMarked
package dev.gluewise.simulator.spark.wallclock;

import org.jspecify.annotations.NullMarked;
