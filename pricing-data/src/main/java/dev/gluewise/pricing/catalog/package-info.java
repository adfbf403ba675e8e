/** What AWS Glue offers: worker types, versions, configurations and their task slots. */
@NullMarked
package dev.gluewise.pricing.catalog;

import org.jspecify.annotations.NullMarked;
