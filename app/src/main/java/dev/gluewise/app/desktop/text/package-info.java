/** Differences, ranges, counts and moments in words, the same on every screen. */
@NullMarked
package dev.gluewise.app.desktop.text;

import org.jspecify.annotations.NullMarked;
