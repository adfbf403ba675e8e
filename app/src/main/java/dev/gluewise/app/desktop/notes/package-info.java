/** What a user writes down about a job. */
@NullMarked
package dev.gluewise.app.desktop.notes;

import org.jspecify.annotations.NullMarked;
