/** The scaling experiment: the same applications really run on 4 to 256 slots, to measure predictions by. */
@NullMarked
package dev.gluewise.simulator.spark.sample.scaling;

import org.jspecify.annotations.NullMarked;
