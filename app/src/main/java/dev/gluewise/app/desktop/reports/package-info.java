/** The page that shows what a report would hold, and writes it. */
@NullMarked
package dev.gluewise.app.desktop.reports;

import org.jspecify.annotations.NullMarked;
