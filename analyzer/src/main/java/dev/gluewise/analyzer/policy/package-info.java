/** Guard rails for continuous integration: what jobs may cost and be set to, and which of them break that. */
@NullMarked
package dev.gluewise.analyzer.policy;

import org.jspecify.annotations.NullMarked;
