/** What a user has chosen for all windows, and the page where that is done. */
@NullMarked
package dev.gluewise.app.desktop.settings;

import org.jspecify.annotations.NullMarked;
