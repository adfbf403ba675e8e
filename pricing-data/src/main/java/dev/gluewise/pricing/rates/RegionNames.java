package dev.gluewise.pricing.rates;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Region codes as people type them. */
public final class RegionNames {
    private static final int SUGGESTIONS = 3;

    private RegionNames() {}

    /** The fault of a region that nobody knows, with the names it may have been meant as. */
    public static ProblemException unknown(String region, Collection<String> known) {
        return new ProblemException(
                Problem.of(ProblemCode.WRONG_USAGE, "No region " + region + " is known.", hint(region, known)));
    }

    static String hint(String region, Collection<String> known) {
        return "Nearest: " + String.join(", ", nearest(region, known)) + "; gluewise prices lists all.";
    }

    /** The known names that take the fewest changes of a letter to get to. */
    static List<String> nearest(String region, Collection<String> known) {
        return known.stream()
                .sorted(Comparator.comparingInt((String name) -> changes(region, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SUGGESTIONS)
                .toList();
    }

    /** Levenshtein's distance. */
    private static int changes(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[to.length()];
    }
}
