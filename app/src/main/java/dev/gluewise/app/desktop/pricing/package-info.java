/** The page with the price book: what each price is, where it comes from, and how the user changes it. */
@NullMarked
package dev.gluewise.app.desktop.pricing;

import org.jspecify.annotations.NullMarked;
