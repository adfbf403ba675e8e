/** From capacity and time to money: the bill of a run, and whether it is measured or estimated. */
@NullMarked
package dev.gluewise.pricing.billing;

import org.jspecify.annotations.NullMarked;
