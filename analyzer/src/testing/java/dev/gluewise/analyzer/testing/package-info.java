/** Made runs, and made jobs whose advice is worked out for real, for tests here and of the modules above; part of no jar. */
@NullMarked
package dev.gluewise.analyzer.testing;

import org.jspecify.annotations.NullMarked;
