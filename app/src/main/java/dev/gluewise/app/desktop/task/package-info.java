/** Work that takes longer than a frame. */
@NullMarked
package dev.gluewise.app.desktop.task;

import org.jspecify.annotations.NullMarked;
