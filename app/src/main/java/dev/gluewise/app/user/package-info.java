/** What Gluewise keeps for a user on this machine. */
@NullMarked
package dev.gluewise.app.user;

import org.jspecify.annotations.NullMarked;
