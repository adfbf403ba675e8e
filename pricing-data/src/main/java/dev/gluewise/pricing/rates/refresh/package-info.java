/** Prices fetched from AWS: the Pricing API's products, read, matched to what Gluewise prices, and kept. */
@NullMarked
package dev.gluewise.pricing.rates.refresh;

import org.jspecify.annotations.NullMarked;
