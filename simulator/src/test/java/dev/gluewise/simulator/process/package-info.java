@NullMarked
package dev.gluewise.simulator.process;

import org.jspecify.annotations.NullMarked;
