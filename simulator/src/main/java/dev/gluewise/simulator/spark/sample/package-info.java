/**
 * Makes the bundled samples: runs real Spark applications on a cluster of executor processes, cleans their event logs
 * of all traces of this machine, and writes a history of runs that fits them.
 */
@NullMarked
package dev.gluewise.simulator.spark.sample;

import org.jspecify.annotations.NullMarked;
