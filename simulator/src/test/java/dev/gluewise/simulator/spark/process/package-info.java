/** Replays in processes of their own, as a user starts them. */
@NullMarked
package dev.gluewise.simulator.spark.process;

import org.jspecify.annotations.NullMarked;
