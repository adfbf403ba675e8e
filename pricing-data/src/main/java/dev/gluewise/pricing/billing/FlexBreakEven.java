package dev.gluewise.pricing.billing;

import dev.gluewise.pricing.rates.Rate;
import java.math.BigDecimal;
import java.math.MathContext;

/** How much longer a run may take on spare capacity before it costs more than on standard capacity. */
public final class FlexBreakEven {
    private FlexBreakEven() {}

    /**
     * The growth of billed DPU-seconds at which Flex costs as much: standard/flex − 1. Below it Flex is cheaper.
     *
     * @return a fraction, such as 0.517 for 51.7 % at $0.44 and $0.29; negative where Flex costs more from the start
     */
    public static BigDecimal growth(Rate standard, Rate flex) {
        return standard.usdPerDpuHour()
                .divide(flex.usdPerDpuHour(), MathContext.DECIMAL64)
                .subtract(BigDecimal.ONE);
    }
}
