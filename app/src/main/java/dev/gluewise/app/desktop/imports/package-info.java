/** Getting event logs in, by drop or by choice. */
@NullMarked
package dev.gluewise.app.desktop.imports;

import org.jspecify.annotations.NullMarked;
