/** The past runs of a job: over time in a chart, one by one in a table, and two beside each other. */
@NullMarked
package dev.gluewise.app.desktop.runs;

import org.jspecify.annotations.NullMarked;
