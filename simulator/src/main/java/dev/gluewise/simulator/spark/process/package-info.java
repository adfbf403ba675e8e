/** Where a process that replays on Spark starts. */
@NullMarked
package dev.gluewise.simulator.spark.process;

import org.jspecify.annotations.NullMarked;
