/** What is wrong with a run, what it costs, and what to do; one small class a rule. */
@NullMarked
package dev.gluewise.analyzer.findings;

import org.jspecify.annotations.NullMarked;
