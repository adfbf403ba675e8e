/** From evidence to a distribution of run time and of billed capacity for any configuration. */
@NullMarked
package dev.gluewise.analyzer.prediction;

import org.jspecify.annotations.NullMarked;
