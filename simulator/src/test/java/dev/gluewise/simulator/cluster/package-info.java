@NullMarked
package dev.gluewise.simulator.cluster;

import org.jspecify.annotations.NullMarked;
