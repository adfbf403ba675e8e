package dev.gluewise.app.cli;

import dev.gluewise.analyzer.text.Harmless;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of plain text, its numbers aligned to the right. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<String> heads;
    private final boolean[] right;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param heads codes of the columns' names among {@link CliWords}, without {@code head.}; one that begins with {@code >}
     *     is aligned to the right, an empty one has no name
     */
    TextTable(String... heads) {
        right = new boolean[heads.length];
        for (int i = 0; i < heads.length; i++) {
            right[i] = heads[i].startsWith(">");
        }
        this.heads = Arrays.stream(heads)
                .map(head -> head.startsWith(">") ? head.substring(1) : head)
                .map(code -> code.isEmpty() ? "" : CliWords.say("head." + code))
                .toList();
    }

    void row(String... cells) {
        if (cells.length != heads.size()) {
            throw new IllegalArgumentException("a row of " + cells.length + " cells under " + heads.size() + " heads");
        }
        rows.add(Arrays.stream(cells).map(Harmless::of).toList());
    }

    /** The lines, each ended by a line feed. */
    String text() {
        int[] widths = new int[heads.size()];
        measure(widths, heads);
        rows.forEach(row -> measure(widths, row));
        StringBuilder text = new StringBuilder();
        append(text, widths, heads);
        rows.forEach(row -> append(text, widths, row));
        return text.toString();
    }

    private static void measure(int[] widths, List<String> cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], width(cells.get(i)));
        }
    }

    private void append(StringBuilder text, int[] widths, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - width(cells.get(i)));
            line.append(i == 0 ? "" : GAP)
                    .append(right[i] ? padding : "")
                    .append(cells.get(i))
                    .append(right[i] ? "" : padding);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    /** Columns that a terminal takes for a text; Chinese, Japanese and Korean characters take two. */
    private static int width(String cell) {
        return cell.codePoints()
                .map(point -> switch (Character.getType(point)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
                    default -> isWide(point) ? 2 : 1;
                })
                .sum();
    }

    private static boolean isWide(int point) {
        return (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0xFFE0 && point <= 0xFFE6)
                || (point >= 0x1F300 && point <= 0x1FAFF)
                || (point >= 0x20000 && point <= 0x3FFFD);
    }
}
