/** The bundled samples: real Spark event logs and a history that fits them. */
@NullMarked
package dev.gluewise.app.sample;

import org.jspecify.annotations.NullMarked;
