/** Geometry and marks of the plots; no screen's own knowledge. */
@NullMarked
package dev.gluewise.app.desktop.chart;

import org.jspecify.annotations.NullMarked;
