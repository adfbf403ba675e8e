/** How a person reaches Gluewise: the start, the command line and the desktop. */
@NullMarked
package dev.gluewise.app;

import org.jspecify.annotations.NullMarked;
