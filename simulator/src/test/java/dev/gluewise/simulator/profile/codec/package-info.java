/** What profiles and their bytes have in common. */
@NullMarked
package dev.gluewise.simulator.profile.codec;

import org.jspecify.annotations.NullMarked;
