/** What can go wrong, told to the user: a stable code, a sentence and a hint. */
@NullMarked
package dev.gluewise.pricing.problem;

import org.jspecify.annotations.NullMarked;
