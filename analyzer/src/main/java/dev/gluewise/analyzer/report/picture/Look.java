package dev.gluewise.analyzer.report.picture;

import com.openhtmltopdf.css.parser.FSRGBColor;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a shape or a line of text is drawn on paper, by the style classes that it has.
 *
 * @param fill its inner colour; empty for none
 * @param line the colour of its outline; empty for none
 * @param width width of the outline, in the picture's own unit
 */
record Look(Optional<FSRGBColor> fill, Optional<FSRGBColor> line, double width) {
    static final FSRGBColor INK = colour(0x24292F);
    static final FSRGBColor MUTED = colour(0x57606A);
    static final FSRGBColor PAPER = colour(0xFFFFFF);

    private static final FSRGBColor FAINT = colour(0x656D76);

    /** The same hues as on a light screen. */
    private static final Map<String, FSRGBColor> HUES = Map.of(
            "g1x", colour(0x0A6ABF),
            "g2x", colour(0xE85D04),
            "g4x", colour(0x00A074),
            "g8x", colour(0x752C68),
            "other", colour(0x7F8493),
            "r", colour(0x4A4220),
            "any", MUTED);

    /** Much of the colour is left out where many marks lie upon each other, or words upon an area. */
    private static final double FAINT_MARK = 0.42;

    private static final double FAINT_AREA = 0.06;

    private static FSRGBColor colour(int rgb) {
        return new FSRGBColor(rgb);
    }

    /** A shape's, by its own classes and, for one that has none, by its picture's. */
    static Look of(Set<String> classes) {
        FSRGBColor hue = classes.stream()
                .filter(HUES::containsKey)
                .map(HUES::get)
                .findFirst()
                .orElse(MUTED);
        boolean hollow = classes.contains("hollow");
        if (classes.contains("grid")) {
            return outline(colour(0xE4E8EC), 1);
        }
        if (classes.contains("zero")) {
            return outline(colour(0xD0D7DE), 1);
        }
        if (classes.contains("frontier") || classes.contains("leader")) {
            return outline(FAINT, 1);
        }
        if (classes.contains("deadline") || classes.contains("current")) {
            return outline(INK, 2);
        }
        if (classes.contains("later")) {
            return area(onPaper(INK, FAINT_AREA));
        }
        if (classes.contains("flag")) {
            return area(INK);
        }
        if (classes.contains("cloud")) {
            FSRGBColor faint = onPaper(hue, FAINT_MARK);
            return hollow ? outline(faint, 1.8) : area(faint);
        }
        if (classes.contains("point") && hollow) {
            return new Look(Optional.of(PAPER), Optional.of(hue), 2);
        }
        if (classes.contains("recommended")) {
            return new Look(Optional.of(hue), Optional.of(PAPER), 1.2);
        }
        return hollow ? outline(hue, 1.8) : new Look(Optional.of(hue), Optional.of(hue), 1);
    }

    private static Look area(FSRGBColor colour) {
        return new Look(Optional.of(colour), Optional.empty(), 0);
    }

    private static Look outline(FSRGBColor colour, double width) {
        return new Look(Optional.empty(), Optional.of(colour), width);
    }

    /** What a colour looks like that covers so much of the paper below it. */
    private static FSRGBColor onPaper(FSRGBColor colour, double share) {
        return new FSRGBColor(
                mixed(colour.getRed(), share), mixed(colour.getGreen(), share), mixed(colour.getBlue(), share));
    }

    private static int mixed(int part, double share) {
        return (int) Math.round(255 + (part - 255) * share);
    }
}
