/** What the bundled samples promise. */
@NullMarked
package dev.gluewise.app.sample;

import org.jspecify.annotations.NullMarked;
