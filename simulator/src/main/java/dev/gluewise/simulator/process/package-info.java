/** Processes of their own that run Spark, seen from outside: how they are started, heard and ended. No Spark here. */
@NullMarked
package dev.gluewise.simulator.process;

import org.jspecify.annotations.NullMarked;
