package dev.gluewise.app.desktop.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** The price of a DPU-hour as the user types it: {@code 0.40}, {@code 0,40} or {@code $0.40}, in US dollars. */
public final class PriceInput {
    /** Nothing of Glue's costs as much; who types more means something else. */
    public static final BigDecimal HIGHEST = new BigDecimal("100");

    private static final Pattern FORM = Pattern.compile("\\d{1,3}(\\.\\d{1,9})?");

    private PriceInput() {}

    /** The price that a text means; empty where it means none above 0. */
    public static Optional<BigDecimal> parse(String text) {
        String plain = text.replace("$", "").replace(',', '.').strip();
        return FORM.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain)).filter(usd -> usd.signum() > 0 && usd.compareTo(HIGHEST) <= 0)
                : Optional.empty();
    }
}
