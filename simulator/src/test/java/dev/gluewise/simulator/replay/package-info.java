/** What a replay is asked and told with. */
@NullMarked
package dev.gluewise.simulator.replay;

import org.jspecify.annotations.NullMarked;
