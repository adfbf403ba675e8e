/** How sentences for people are kept: by code, apart from the code that knows what they are about. */
@NullMarked
package dev.gluewise.pricing.text;

import org.jspecify.annotations.NullMarked;
