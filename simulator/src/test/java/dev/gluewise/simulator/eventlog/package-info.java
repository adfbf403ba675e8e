@NullMarked
package dev.gluewise.simulator.eventlog;

import org.jspecify.annotations.NullMarked;
