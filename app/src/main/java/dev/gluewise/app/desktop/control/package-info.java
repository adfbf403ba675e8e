/** Small controls that several screens use. */
@NullMarked
package dev.gluewise.app.desktop.control;

import org.jspecify.annotations.NullMarked;
