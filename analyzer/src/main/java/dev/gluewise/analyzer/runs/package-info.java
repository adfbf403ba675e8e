/** A job's past runs as they are looked at one by one: with their bills, the sizes they had, and two beside each other. */
@NullMarked
package dev.gluewise.analyzer.runs;

import org.jspecify.annotations.NullMarked;
