/** A made-up history of Glue runs, in the form that {@code aws glue get-jobs} and {@code get-job-runs} print. */
@NullMarked
package dev.gluewise.simulator.spark.sample.history;

import org.jspecify.annotations.NullMarked;
