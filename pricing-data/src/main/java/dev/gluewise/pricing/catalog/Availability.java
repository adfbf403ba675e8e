package dev.gluewise.pricing.catalog;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether Glue gives a job a capacity, with the grounds of everything but a plain yes. */
public sealed interface Availability {
    /** It does. */
    record Allowed() implements Availability {
        @Override
        public List<Ground> grounds() {
            return List.of();
        }
    }

    /**
     * It does not.
     *
     * @param grounds why; at least one, each a refusal
     * @param doubts what would be uncertain if it were not refused
     */
    record Refused(List<Ground> grounds, List<Ground> doubts) implements Availability {
        public Refused {
            grounds = List.copyOf(grounds);
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * It may; AWS's documents do not say, or a limit that can be raised stands in the way.
     *
     * @param grounds what is not certain; at least one, each a doubt
     */
    record Uncertain(List<Ground> grounds) implements Availability {
        public Uncertain {
            grounds = List.copyOf(grounds);
        }
    }

    /** The answer that grounds amount to: a refusal outweighs doubts, and none at all is a yes. */
    static Availability of(List<Ground> grounds) {
        List<Ground> refusals = grounds.stream().filter(Ground::refuses).toList();
        List<Ground> doubts =
                grounds.stream().filter(ground -> !ground.refuses()).toList();
        if (!refusals.isEmpty()) {
            return new Refused(refusals, doubts);
        }
        return doubts.isEmpty() ? new Allowed() : new Uncertain(doubts);
    }

    /** Why it is not a plain yes; empty where it is one. */
    List<Ground> grounds();

    /** Whether Glue refuses it for certain. */
    default boolean refused() {
        return this instanceof Refused;
    }

    /** The same answer for someone who knows better on some grounds, such as from runs that were had. */
    default Availability without(Predicate<GroundCode> known) {
        List<Ground> doubts = this instanceof Refused refused ? refused.doubts() : List.of();
        return of(Stream.concat(grounds().stream(), doubts.stream())
                .filter(ground -> !known.test(ground.code()))
                .toList());
    }
}
