/** The workspace: one SQLite file with everything that was imported, as it came and as it was understood. */
@NullMarked
package dev.gluewise.analyzer.workspace;

import org.jspecify.annotations.NullMarked;
