/** What plots need beyond axes and boxes: marks, labels, what is drawn on, what is under the pointer; no screen's own knowledge. */
@NullMarked
package dev.gluewise.app.desktop.chart;

import org.jspecify.annotations.NullMarked;
