/** The screen that shows one job's cost against its run time. */
@NullMarked
package dev.gluewise.app.desktop.whatif;

import org.jspecify.annotations.NullMarked;
