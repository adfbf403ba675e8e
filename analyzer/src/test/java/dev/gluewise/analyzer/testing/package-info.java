/** Made jobs whose advice is worked out for real. */
@NullMarked
package dev.gluewise.analyzer.testing;

import org.jspecify.annotations.NullMarked;
