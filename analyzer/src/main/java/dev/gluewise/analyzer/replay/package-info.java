/** Holds a simulation against Spark itself: long work that the command line and the desktop start alike. */
@NullMarked
package dev.gluewise.analyzer.replay;

import org.jspecify.annotations.NullMarked;
