/** Plots that can be drawn on a screen as well as into a file, and how they leave the program. */
@NullMarked
package dev.gluewise.app.desktop.plot;

import org.jspecify.annotations.NullMarked;
