/** Colours, fonts and icons. */
@NullMarked
package dev.gluewise.app.desktop.theme;

import org.jspecify.annotations.NullMarked;
