package dev.gluewise.app.desktop.chart;

import dev.gluewise.analyzer.chart.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for labels beside their points, in the order in which they are placed: the most important first. */
public final class LabelPlacer {
    private static final double[] DISTANCES = {12, 20, 32, 48, 68, 92};
    /** Directions from the point to the label: right, left, below, above and between, the best liked first. */
    private static final double[][] DIRECTIONS = {
        {1, 0},
        {1, -1},
        {1, 1},
        {-1, 1},
        {-1, -1},
        {-1, 0},
        {0, 1},
        {0, -1},
        {0.45, 1},
        {-0.45, 1},
        {0.45, -1},
        {-0.45, -1}
    };

    private final Box room;
    private final List<Obstacle> obstacles = new ArrayList<>();

    private record Obstacle(Box box, double weight) {}

    /**
     * A label's place.
     *
     * @param box where it goes
     * @param leader whether it is so far off that a line to its point is needed
     */
    public record Placement(Box box, boolean leader) {}

    /** @param room the area that labels must not leave */
    public LabelPlacer(Box room) {
        this.room = room;
    }

    /** The same room with the same areas to be left free, and further ones of one weight, for one label. */
    public LabelPlacer with(List<Box> further, double weight) {
        LabelPlacer other = new LabelPlacer(room);
        other.obstacles.addAll(obstacles);
        further.forEach(box -> other.avoid(box, weight));
        return other;
    }

    /** Marks an area that a label should leave free; a higher weight is avoided more. */
    public void avoid(Box box, double weight) {
        obstacles.add(new Obstacle(box, weight));
    }

    /** The best place for a label of a size at a point, which later labels then avoid; empty where it does not fit. */
    public Optional<Placement> place(double x, double y, double width, double height) {
        Placement best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int distance = 0; distance < DISTANCES.length; distance++) {
            for (int direction = 0; direction < DIRECTIONS.length; direction++) {
                Box box = box(x, y, width, height, DIRECTIONS[direction], DISTANCES[distance]);
                double penalty = penalty(box) + distance * 6 + direction * 0.5;
                if (room.contains(box) && penalty < least) {
                    least = penalty;
                    best = new Placement(box, distance > 1);
                }
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        avoid(best.box().grown(3), 50);
        return Optional.of(best);
    }

    private static Box box(double x, double y, double width, double height, double[] direction, double distance) {
        double slant = direction[0] != 0 && direction[1] != 0 ? 0.75 : 1;
        double centerX = x + direction[0] * (distance * slant + width / 2);
        double centerY = y + direction[1] * (distance * slant + height / 2);
        return new Box(centerX - width / 2, centerY - height / 2, width, height);
    }

    private double penalty(Box box) {
        double sum = 0;
        for (Obstacle obstacle : obstacles) {
            sum += obstacle.weight() * Math.min(1, obstacle.box().overlap(box) / 30);
        }
        return sum * 4;
    }
}
