package dev.gluewise.analyzer.prediction;

import java.util.Arrays;

/**
 * A distribution of a positive quantity: an equal mixture of log-normals around simulated values, which carries the
 * spread of the simulations and, as the width of each log-normal, what the simulation itself may be wrong by. It may have
 * a floor, as a bill has its minimum: what would lie below lies on it. Immutable.
 */
public final class Distribution {
    /** Below this width in log the normal part is left out: the mixture is then a plain sample. */
    private static final double NEGLIGIBLE = 1e-9;

    /** Quantiles are exact to this in log, which is far below a millisecond of a day. */
    private static final double PRECISION = 1e-10;

    /** Beyond this many widths a normal has nothing left that a double could show beside 1. */
    private static final double WHOLE = 9;

    private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

    private final double[] centres;
    private final double sigma;
    private final double floor;
    private final double mean;
    private final double median;

    /**
     * @param values simulated values, each above 0; at least one
     * @param sigma standard deviation of the log around each value, 0 or more
     */
    public Distribution(double[] values, double sigma) {
        this(values, sigma, 0);
    }

    /**
     * @param values simulated values, each above 0; at least one
     * @param sigma standard deviation of the log around each value, 0 or more
     * @param floor the least that the quantity can be; 0 for none
     */
    public Distribution(double[] values, double sigma, double floor) {
        if (values.length == 0 || sigma < 0 || floor < 0) {
            throw new IllegalArgumentException("a distribution needs a value, and no negative width or floor");
        }
        centres = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] > 0)) {
                throw new IllegalArgumentException("a distribution of positive quantities holds no " + values[i]);
            }
            centres[i] = Math.log(values[i]);
        }
        Arrays.sort(centres);
        this.sigma = sigma;
        this.floor = floor;
        mean = meanOf(centres, sigma, floor);
        median = quantile(0.5);
    }

    /** One whose centres and median are known from another: to find a median takes long. */
    private Distribution(double[] centres, double sigma, double floor, double median) {
        this.centres = centres;
        this.sigma = sigma;
        this.floor = floor;
        this.median = Math.max(floor, median);
        mean = meanOf(centres, sigma, floor);
    }

    /** The distribution of a multiple of the quantity, its floor with it; {@code factor} is above 0. */
    public Distribution times(double factor) {
        double shift = Math.log(factor);
        return new Distribution(
                Arrays.stream(centres).map(centre -> centre + shift).toArray(), sigma, floor * factor, median * factor);
    }

    /** The same with a least value; 0 for none. */
    public Distribution withFloor(double least) {
        return new Distribution(centres, sigma, least, floor > least ? unfloored(0.5) : median);
    }

    /** The chance that the quantity is at most {@code value}; 0 to 1. */
    public double probabilityAtMost(double value) {
        return value <= 0 || value < floor ? 0 : probabilityAtMostLog(Math.log(value));
    }

    /** The value below which the quantity falls with a probability, 0 &lt; {@code probability} &lt; 1. */
    public double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, not at " + probability);
        }
        return Math.max(floor, unfloored(probability));
    }

    /** The quantile as if there were no floor: Newton's method, within an interval that shrinks around it. */
    private double unfloored(double probability) {
        double low = centres[0] - WHOLE * sigma - NEGLIGIBLE;
        double high = centres[centres.length - 1] + WHOLE * sigma + NEGLIGIBLE;
        double log = centres[(int) (probability * centres.length)];
        double step = high - low;
        while (high - low > PRECISION) {
            double newton = newtonStep(log, probability);
            if (newton < 0) {
                low = log;
            } else {
                high = log;
            }
            boolean useful = Math.abs(newton) < step / 2 && log - newton > low && log - newton < high;
            step = useful ? Math.abs(newton) : (high - low) / 2;
            log = useful ? log - newton : (low + high) / 2;
            if (useful && step < PRECISION) {
                return Math.exp(log);
            }
        }
        return Math.exp(high);
    }

    /**
     * One draw: from the simulated value at a rank, so many widths above it.
     *
     * @param rank 0 to 1, the place of the simulated value among all, sorted
     * @param widths of a standard normal
     */
    double draw(double rank, double widths) {
        int place = (int) Math.min(centres.length - 1.0, rank * centres.length);
        return Math.max(floor, Math.exp(centres[place] + sigma * widths));
    }

    /** The expected value. */
    public double mean() {
        return mean;
    }

    /** The value that the quantity is as likely above as below. */
    public double median() {
        return median;
    }

    private static double meanOf(double[] centres, double sigma, double floor) {
        double sum = 0;
        for (double centre : centres) {
            sum += meanAround(centre, sigma, floor);
        }
        return sum / centres.length;
    }

    /** Mean of the larger of the floor and a log-normal (partial expectation of a log-normal). */
    private static double meanAround(double centre, double sigma, double floor) {
        if (sigma <= NEGLIGIBLE) {
            return Math.max(floor, Math.exp(centre));
        }
        double all = Math.exp(centre + sigma * sigma / 2);
        if (floor == 0) {
            return all;
        }
        double z = (Math.log(floor) - centre) / sigma;
        return floor * StandardNormal.probabilityAtMost(z) + all * StandardNormal.probabilityAtMost(sigma - z);
    }

    private double probabilityAtMostLog(double log) {
        // Most deadlines are far from most candidates, and then no sum is needed.
        if (log > centres[centres.length - 1] + WHOLE * sigma) {
            return 1;
        }
        if (log < centres[0] - WHOLE * sigma) {
            return 0;
        }
        double sum = 0;
        for (double centre : centres) {
            double widths = sigma > NEGLIGIBLE ? (log - centre) / sigma : centre <= log ? WHOLE : -WHOLE;
            if (widths >= WHOLE) {
                sum += 1;
            } else if (widths > -WHOLE) {
                sum += StandardNormal.probabilityAtMost(widths);
            }
        }
        return sum / centres.length;
    }

    /**
     * How far a place lies above the one with a probability, by the slope there; without a bound where nothing of the quantity
     * lies near.
     */
    private double newtonStep(double log, double probability) {
        double sum = 0;
        double density = 0;
        for (double centre : centres) {
            double widths = sigma > NEGLIGIBLE ? (log - centre) / sigma : centre <= log ? WHOLE : -WHOLE;
            if (widths >= WHOLE) {
                sum += 1;
            } else if (widths > -WHOLE) {
                double there = Math.exp(-widths * widths / 2);
                sum += StandardNormal.probabilityAtMost(widths, there);
                density += there;
            }
        }
        double beyond = sum / centres.length - probability;
        return density > 0
                ? beyond * centres.length * sigma * ROOT_OF_TWO_PI / density
                : beyond < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
}
