/** The refresh, against a server that speaks the Pricing API's protocol. */
@NullMarked
package dev.gluewise.pricing.rates.refresh;

import org.jspecify.annotations.NullMarked;
