/** The timeline of a job: the logged run above the same work at another size, and the findings. */
@NullMarked
package dev.gluewise.app.desktop.timeline;

import org.jspecify.annotations.NullMarked;
