/** Long work: how it tells of its progress and hears that it is no longer wanted. */
@NullMarked
package dev.gluewise.analyzer.task;

import org.jspecify.annotations.NullMarked;
