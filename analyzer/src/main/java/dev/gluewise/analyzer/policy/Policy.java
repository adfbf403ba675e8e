package dev.gluewise.analyzer.policy;

import dev.gluewise.pricing.billing.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What jobs have to keep to.
 *
 * @param all the limits of every job
 * @param totalPerMonth the most that the runs of all jobs in the last 30 days may cost together
 * @param some limits of the jobs whose name matches a pattern with {@code *} and {@code ?}; a later one wins
 */
public record Policy(Limits all, Optional<Money> totalPerMonth, Map<String, Limits> some) {
    public Policy {
        some = new LinkedHashMap<>(some);
    }

    /** The limits of a job. */
    public Limits of(String job) {
        Limits limits = all;
        for (Map.Entry<String, Limits> entry : some.entrySet()) {
            if (matches(entry.getKey(), job)) {
                limits = entry.getValue().over(limits);
            }
        }
        return limits;
    }

    private static boolean matches(String glob, String job) {
        StringBuilder expression = new StringBuilder("(?s)");
        glob.codePoints()
                .forEach(point -> expression.append(
                        point == '*' ? ".*" : point == '?' ? "." : Pattern.quote(Character.toString(point))));
        return Pattern.matches(expression.toString(), job);
    }
}
