/** What a run did: its Spark jobs, stages, tasks and executors, with no behaviour of any source in it. */
@NullMarked
package dev.gluewise.simulator.profile;

import org.jspecify.annotations.NullMarked;
