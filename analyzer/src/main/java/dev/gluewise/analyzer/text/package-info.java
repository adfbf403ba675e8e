/** How figures and sentences are written for people. */
@NullMarked
package dev.gluewise.analyzer.text;

import org.jspecify.annotations.NullMarked;
