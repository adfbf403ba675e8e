/** The window: starts it and puts its parts together. */
@NullMarked
package dev.gluewise.app.desktop;

import org.jspecify.annotations.NullMarked;
