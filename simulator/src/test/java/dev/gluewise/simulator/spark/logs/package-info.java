@NullMarked
package dev.gluewise.simulator.spark.logs;

import org.jspecify.annotations.NullMarked;
