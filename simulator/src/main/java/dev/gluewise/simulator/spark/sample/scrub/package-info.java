/** Takes out of an event log what tells about the machine that made it. */
@NullMarked
package dev.gluewise.simulator.spark.sample.scrub;

import org.jspecify.annotations.NullMarked;
