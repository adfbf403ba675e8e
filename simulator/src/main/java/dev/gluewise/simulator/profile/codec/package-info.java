/** Profiles as compressed bytes, for keeping them and for sending them from one process to another. */
@NullMarked
package dev.gluewise.simulator.profile.codec;

import org.jspecify.annotations.NullMarked;
