/** What a DPU-hour costs, where that figure comes from, and how far it can be trusted. */
@NullMarked
package dev.gluewise.pricing.rates;

import org.jspecify.annotations.NullMarked;
