package dev.gluewise.app.desktop.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much larger text is than the design has it, in all windows. What holds text grows with it: heights and widths in the
 * style sheets, rows and columns of tables. Paddings and gaps stay, lest nothing be left for the text.
 */
public final class TextScale {
    private static final Pattern GROWING = Pattern.compile(
            "(-fx-(?:font-size|(?:min|max|pref)-(?:width|height)|cell-size|icon-size|size)\\s*:\\s*)(\\d+(?:\\.\\d+)?)px");

    /** Below this a length is a line or a dot, not the room of a text. */
    private static final double LEAST = 10;

    private static volatile double factor = 1;

    private TextScale() {}

    /** Sets how large text is from now on, 1 to 1.5. */
    public static void set(double newFactor) {
        factor = newFactor;
    }

    /** A length that holds text, at the size that text has now. */
    public static double px(double length) {
        return length * factor;
    }

    /** Whether text has another size than the design's. */
    static boolean active() {
        return factor != 1;
    }

    /** A style sheet with everything grown that holds text, as an address that a scene takes. */
    static String grown(String styleSheet) {
        Matcher lengths = GROWING.matcher(styleSheet);
        String grown = lengths.replaceAll(found -> {
            double length = Double.parseDouble(found.group(2));
            double now = length < LEAST ? length : length * factor;
            return found.group(1) + String.format(Locale.ROOT, "%.2fpx", now);
        });
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(grown.getBytes(StandardCharsets.UTF_8));
    }
}
