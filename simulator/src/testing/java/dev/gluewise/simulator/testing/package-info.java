/** Made profiles and real logs for tests; part of no jar. */
@NullMarked
package dev.gluewise.simulator.testing;

import org.jspecify.annotations.NullMarked;
