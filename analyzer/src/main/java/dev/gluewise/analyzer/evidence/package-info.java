/** What is known of a job: its profiles and its past runs, as plain values. */
@NullMarked
package dev.gluewise.analyzer.evidence;

import org.jspecify.annotations.NullMarked;
