/** The candidates, the constraints, the choice and its reasons. */
@NullMarked
package dev.gluewise.analyzer.advice;

import org.jspecify.annotations.NullMarked;
