/** Event logs read by a Spark cluster, seen from outside: what is asked of the process that runs Spark, and what it tells. */
@NullMarked
package dev.gluewise.simulator.cluster;

import org.jspecify.annotations.NullMarked;
