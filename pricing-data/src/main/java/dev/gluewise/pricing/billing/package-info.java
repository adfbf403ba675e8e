/** From capacity and time to money: the bill of a run. */
@NullMarked
package dev.gluewise.pricing.billing;

import org.jspecify.annotations.NullMarked;
