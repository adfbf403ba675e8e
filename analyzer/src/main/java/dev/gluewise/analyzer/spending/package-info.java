/** What a job's past runs cost, and what changed it: cadence, failures, resizes, runs unlike the ones before them. */
@NullMarked
package dev.gluewise.analyzer.spending;

import org.jspecify.annotations.NullMarked;
