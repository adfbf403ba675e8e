package dev.gluewise.simulator.schedule.split;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as Spark's properties write them: {@code 134217728}, {@code 64m}, {@code 128MB}. */
final class ByteSize {
    private static final Pattern FORM = Pattern.compile("(-?\\d+)\\s*([bkmgtp]?)i?b?");
    private static final String UNITS = "bkmgtp";

    private ByteSize() {}

    /** In bytes; empty where the text is no size. */
    static OptionalLong of(String text) {
        Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        try {
            int unit = matcher.group(2).isEmpty() ? 0 : UNITS.indexOf(matcher.group(2));
            return OptionalLong.of(Math.multiplyExact(Long.parseLong(matcher.group(1)), 1L << (10 * unit)));
        } catch (ArithmeticException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
