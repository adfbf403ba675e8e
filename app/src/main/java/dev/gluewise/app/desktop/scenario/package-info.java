/** What-if questions that were given names, beside each other with their answers. */
@NullMarked
package dev.gluewise.app.desktop.scenario;

import org.jspecify.annotations.NullMarked;
