/** Replays on Spark, seen from outside: what is asked of the process that runs Spark, and what it tells. No Spark here. */
@NullMarked
package dev.gluewise.simulator.replay;

import org.jspecify.annotations.NullMarked;
