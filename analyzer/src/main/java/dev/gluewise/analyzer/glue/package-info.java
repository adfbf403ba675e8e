/** What Glue says, as JSON: read into plain values, with the secrets in it masked. */
@NullMarked
package dev.gluewise.analyzer.glue;

import org.jspecify.annotations.NullMarked;
