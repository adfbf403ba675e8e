/** The check of a simulation by Spark itself. */
@NullMarked
package dev.gluewise.app.desktop.verify;

import org.jspecify.annotations.NullMarked;
