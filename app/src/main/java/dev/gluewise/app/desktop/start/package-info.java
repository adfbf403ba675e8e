/** What is shown before there is a workspace. */
@NullMarked
package dev.gluewise.app.desktop.start;

import org.jspecify.annotations.NullMarked;
