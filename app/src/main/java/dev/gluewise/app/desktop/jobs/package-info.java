/** The screen that lists all jobs. */
@NullMarked
package dev.gluewise.app.desktop.jobs;

import org.jspecify.annotations.NullMarked;
