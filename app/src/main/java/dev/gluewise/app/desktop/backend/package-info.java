/** What the desktop asks of the rest of Gluewise. */
@NullMarked
package dev.gluewise.app.desktop.backend;

import org.jspecify.annotations.NullMarked;
