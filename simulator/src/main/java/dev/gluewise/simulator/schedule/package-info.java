/** What a run would do on another cluster: a discrete-event simulation of Spark's scheduler over the run's own tasks. */
@NullMarked
package dev.gluewise.simulator.schedule;

import org.jspecify.annotations.NullMarked;
