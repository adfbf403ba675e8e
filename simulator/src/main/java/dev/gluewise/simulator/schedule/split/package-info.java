/** Why each stage has as many tasks as it has, and how its work divides on a cluster of another size. */
@NullMarked
package dev.gluewise.simulator.schedule.split;

import org.jspecify.annotations.NullMarked;
