/** A run over time, stage by stage, as it is shown. */
@NullMarked
package dev.gluewise.analyzer.timeline;

import org.jspecify.annotations.NullMarked;
