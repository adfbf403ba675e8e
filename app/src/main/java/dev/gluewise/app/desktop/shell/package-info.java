/** The frame around the screens: rail, top bar, status bar. */
@NullMarked
package dev.gluewise.app.desktop.shell;

import org.jspecify.annotations.NullMarked;
