/** Event logs read as a Spark job: one task a log, through Hadoop's file systems. */
@NullMarked
package dev.gluewise.simulator.spark.logs;

import org.jspecify.annotations.NullMarked;
