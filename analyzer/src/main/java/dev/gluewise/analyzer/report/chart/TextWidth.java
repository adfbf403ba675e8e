package dev.gluewise.analyzer.report.chart;

/** How wide text of 11 px is, roughly: whoever draws it has a font that is not known here. */
final class TextWidth {
    private static final double NARROW = 3.8;
    private static final double USUAL = 6.9;
    private static final double WIDE = 11.5;

    /** Semi-bold text is wider than regular by about so much. */
    private static final double BOLDER = 1.06;

    private static final String NARROW_CHARACTERS = " .,:;!|'()[]fijlrtI1·";

    /** From the Hangul letters on nearly everything is as wide as it is high. */
    private static final int FIRST_WIDE = 0x1100;

    private TextWidth() {}

    static double plain(String text) {
        return text.codePoints()
                .mapToDouble(character -> character >= FIRST_WIDE && !isPunctuation(character)
                        ? WIDE
                        : NARROW_CHARACTERS.indexOf(character) >= 0 ? NARROW : USUAL)
                .sum();
    }

    static double bold(String text) {
        return BOLDER * plain(text);
    }

    /** Dashes, quotes and the minus sign lie high in the code, and are narrow. */
    private static boolean isPunctuation(int character) {
        return character >= 0x2000 && character < 0x2300;
    }
}
