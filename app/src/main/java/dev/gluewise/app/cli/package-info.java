/** The commands: thin, each asks the analyzer and shows the answer. */
@NullMarked
package dev.gluewise.app.cli;

import org.jspecify.annotations.NullMarked;
