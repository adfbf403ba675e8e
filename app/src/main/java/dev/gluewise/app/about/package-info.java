/** What the program is. */
@NullMarked
package dev.gluewise.app.about;

import org.jspecify.annotations.NullMarked;
