/** Spark event logs, read as streams into profiles, without Spark. */
@NullMarked
package dev.gluewise.simulator.eventlog;

import org.jspecify.annotations.NullMarked;
