package dev.gluewise.pricing.catalog;

/** The price list a Glue version belongs to: Glue 6.0 began the second, which is 30 % cheaper. */
public enum PriceGeneration {
    GEN1,
    GEN2
}
