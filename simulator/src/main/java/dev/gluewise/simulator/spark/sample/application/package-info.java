/** The Spark applications of the samples and of the scaling experiment. Each shows one way in which a Glue job can spend its time. */
@NullMarked
package dev.gluewise.simulator.spark.sample.application;

import org.jspecify.annotations.NullMarked;
