package dev.gluewise.analyzer.prediction.curve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How a size that is asked for lies to the sizes that are known: what decides which law to trust and how far.
 *
 * @param known how many sizes are known
 * @param position whether it lies between known sizes, above or below all
 * @param distance how far the nearest known size is
 */
public record Situation(Known known, Position position, Distance distance) {
    /** Distinct sizes known. */
    public enum Known {
        ONE(1),
        TWO(2),
        THREE(3),
        FOUR_TO_SIX(4),
        SEVEN_OR_MORE(7);

        private final int least;

        Known(int least) {
            this.least = least;
        }

        /** The fewest sizes that count as this many. */
        public int least() {
            return least;
        }

        static Known of(int sizes) {
            return switch (sizes) {
                case 1 -> ONE;
                case 2 -> TWO;
                case 3 -> THREE;
                case 4, 5, 6 -> FOUR_TO_SIX;
                default -> SEVEN_OR_MORE;
            };
        }
    }

    /** Where among them. A known size itself counts as inside. */
    public enum Position {
        INSIDE,
        ABOVE,
        BELOW
    }

    /** How far from the nearest of them. */
    public enum Distance {
        /** A size that is known. */
        KNOWN,
        /** Up to half as much again. */
        NEAR,
        /** Farther than that. */
        FAR
    }

    /** Log of a size and the next known one, up to which it is near: a factor of 1.5. */
    private static final double NEAR_LOG = Math.log(1.5) + 1e-9;

    private static final double SAME_LOG = 1e-6;

    /**
     * @param sizes the sizes known; at least one, repeats allowed
     * @param size the size asked for
     */
    public static Situation of(Collection<Double> sizes, double size) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        double nearest = Double.POSITIVE_INFINITY;
        for (double known : sizes) {
            least = Math.min(least, known);
            most = Math.max(most, known);
            nearest = Math.min(nearest, Math.abs(Math.log(known / size)));
        }
        Distance distance = nearest <= SAME_LOG ? Distance.KNOWN : nearest <= NEAR_LOG ? Distance.NEAR : Distance.FAR;
        Position position = distance == Distance.KNOWN || size > least && size < most
                ? Position.INSIDE
                : size > most ? Position.ABOVE : Position.BELOW;
        return new Situation(Known.of((int) sizes.stream().distinct().count()), position, distance);
    }

    /** All that can be. */
    public static List<Situation> all() {
        List<Situation> all = new ArrayList<>();
        for (Known known : Known.values()) {
            for (Distance distance : Distance.values()) {
                for (Position position : Position.values()) {
                    boolean atKnown = distance == Distance.KNOWN && position != Position.INSIDE;
                    boolean betweenOne =
                            known == Known.ONE && position == Position.INSIDE && distance != Distance.KNOWN;
                    if (!atKnown && !betweenOne) {
                        all.add(new Situation(known, position, distance));
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    /** The name by which it is written to a file, such as {@code TWO/ABOVE/FAR}. */
    public String key() {
        return known + "/" + position + "/" + distance;
    }
}
