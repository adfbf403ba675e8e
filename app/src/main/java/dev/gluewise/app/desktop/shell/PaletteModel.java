package dev.gluewise.app.desktop.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** All that can be gone to or done, found by a part of its name. */
final class PaletteModel {
    /** What an entry is, in the order in which those that fit equally well are listed. */
    enum Kind {
        JOB,
        PAGE,
        ACTION
    }

    /**
     * Something to go to or to do.
     *
     * @param name as the user reads it
     * @param run goes there or does it
     */
    record Entry(Kind kind, String name, Runnable run) {}

    private static final Pattern WORDS = Pattern.compile("\\s+");
    private static final int MOST = 50;
    private static final int NO_MATCH = Integer.MAX_VALUE;

    private final List<Entry> entries;

    PaletteModel(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The entries that fit a text, the best first; pages and actions before jobs while nothing is asked. */
    List<Entry> find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<Entry> found = new ArrayList<>(entries.stream()
                .filter(entry -> rank(entry, wanted) != NO_MATCH)
                .toList());
        Comparator<Entry> byKind = Comparator.comparing(Entry::kind);
        found.sort(wanted.isEmpty() ? byKind.reversed() : Comparator.comparingInt(entry -> rank(entry, wanted)));
        return found.subList(0, Math.min(MOST, found.size()));
    }

    /** How well an entry fits: its beginning, the beginning of one of its words, anywhere, all words anywhere. */
    private static int rank(Entry entry, String wanted) {
        String name = entry.name().toLowerCase(Locale.ROOT);
        if (name.startsWith(wanted)) {
            return 0;
        }
        int place = name.indexOf(wanted);
        if (place >= 0) {
            return Character.isLetterOrDigit(name.charAt(place - 1)) ? 2 : 1;
        }
        return WORDS.splitAsStream(wanted).allMatch(name::contains) ? 3 : NO_MATCH;
    }
}
