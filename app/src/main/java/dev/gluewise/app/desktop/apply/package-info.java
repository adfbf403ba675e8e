/** The change that is recommended: what it sets, the code that sets it, and making it. */
@NullMarked
package dev.gluewise.app.desktop.apply;

import org.jspecify.annotations.NullMarked;
