/** What AWS Glue offers: worker types, versions, capacities and their task slots, and which job may have which. */
@NullMarked
package dev.gluewise.pricing.catalog;

import org.jspecify.annotations.NullMarked;
