package dev.gluewise.app.desktop.backend;

import dev.gluewise.pricing.rates.Rate;
import java.util.Optional;

/**
 * The prices in force.
 *
 * @param region AWS region code, such as {@code us-east-1}
 * @param standard price of a standard DPU-hour; empty where it is not known
 * @param flex price of a Flex DPU-hour; empty where it is not known
 */
public record PriceSummary(String region, Optional<Rate> standard, Optional<Rate> flex) {}
