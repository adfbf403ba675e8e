/** How plots leave the window: their menu, their pictures and files. */
@NullMarked
package dev.gluewise.app.desktop.plot;

import org.jspecify.annotations.NullMarked;
