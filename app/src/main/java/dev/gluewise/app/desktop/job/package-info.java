/** The page of one job: its header and its tabs. */
@NullMarked
package dev.gluewise.app.desktop.job;

import org.jspecify.annotations.NullMarked;
