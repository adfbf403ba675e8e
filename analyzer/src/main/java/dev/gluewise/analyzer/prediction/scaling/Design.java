package dev.gluewise.analyzer.prediction.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The coordinates of a job's runs: which of them are known at all, and where their middle is. What is not known of a run
 * stands in the middle. The first dimension is always the size.
 */
final class Design {
    /** Ranges of less than this in log are rounding. */
    private static final double NOTHING = 1e-9;

    /** A place farther from the middle than this in log is a slip of the pen, such as a parameter of 0. */
    private static final double FARTHEST = 10;

    private final List<Dimension> dimensions;
    private final double[] middle;
    private final double[] range;

    private Design(List<Dimension> dimensions, double[] middle, double[] range) {
        this.dimensions = dimensions;
        this.middle = middle;
        this.range = range;
    }

    /** The dimensions that runs are known by. Every dimension counts that any of them knows. */
    static Design of(List<PastRun> runs) {
        List<RunShape> shapes = runs.stream().map(PastRun::shape).toList();
        List<Dimension> candidates = new ArrayList<>();
        candidates.add(new Dimension.Size(
                shapes.stream().allMatch(shape -> shape.slots().isPresent())));
        candidates.add(new Dimension.Input());
        candidates.add(new Dimension.Memory());
        candidates.add(new Dimension.Cores());
        candidates.add(new Dimension.Flex());
        SortedSet<String> names = new TreeSet<>();
        shapes.forEach(shape -> names.addAll(shape.parameters().keySet()));
        for (String name : names) {
            double[] values = shapes.stream()
                    .map(RunShape::parameters)
                    .filter(parameters -> parameters.containsKey(name))
                    .mapToDouble(parameters -> parameters.getOrDefault(name, 0.0))
                    .toArray();
            candidates.add(parameter(name, values));
        }
        List<Dimension> known = new ArrayList<>();
        List<Double> middles = new ArrayList<>();
        List<Double> ranges = new ArrayList<>();
        for (Dimension dimension : candidates) {
            double[] places = shapes.stream()
                    .map(dimension::at)
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .toArray();
            if (places.length > 0) {
                double sum = 0;
                double least = Double.POSITIVE_INFINITY;
                double most = Double.NEGATIVE_INFINITY;
                for (double place : places) {
                    sum += place;
                    least = Math.min(least, place);
                    most = Math.max(most, place);
                }
                known.add(dimension);
                middles.add(sum / places.length);
                ranges.add(most - least);
            }
        }
        return new Design(
                List.copyOf(known),
                middles.stream().mapToDouble(Double::doubleValue).toArray(),
                ranges.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Dimension parameter(String name, double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double spread = most - least;
        return new Dimension.Parameter(name, least > 0, spread > NOTHING ? spread : Math.max(1, Math.abs(most)));
    }

    int size() {
        return dimensions.size();
    }

    Dimension dimension(int index) {
        return dimensions.get(index);
    }

    /** Width of what is known along a dimension; 0 where all runs agree. */
    double range(int index) {
        return range[index];
    }

    /** Where a run stands from the middle, along each dimension. */
    double[] place(RunShape shape) {
        double[] place = new double[middle.length];
        for (int i = 0; i < place.length; i++) {
            OptionalDouble at = dimensions.get(i).at(shape);
            if (at.isPresent() && !Double.isNaN(at.getAsDouble())) {
                place[i] = Math.clamp(at.getAsDouble() - middle[i], -FARTHEST, FARTHEST);
            }
        }
        return place;
    }
}
