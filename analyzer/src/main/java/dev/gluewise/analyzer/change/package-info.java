/** The change that sets a recommended configuration, for the user to make. */
@NullMarked
package dev.gluewise.analyzer.change;

import org.jspecify.annotations.NullMarked;
