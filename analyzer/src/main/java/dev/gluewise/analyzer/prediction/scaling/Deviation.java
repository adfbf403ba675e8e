package dev.gluewise.analyzer.prediction.scaling;

import java.util.Optional;

/**
 * How alike two runs deviate from the smooth law: a bend along each coordinate, an interaction of all of them, and what a
 * worker type and a context add. Bends and interaction are Matérn-5/2 (Rasmussen and Williams 2006, equation 4.17).
 */
final class Deviation {
    private static final double ROOT_FIVE = Math.sqrt(5);

    /** A run as the kernel sees it. */
    record Point(double[] place, Optional<String> workerType, String context) {}

    private final Design design;
    private final double sizeBend;
    private final double sizeReach;
    private final double parameterBend;
    private final double parameterReach;
    private final double interaction;
    private final double interactionReach;
    private final double workerType;
    private final double context;

    Deviation(Design design, ScalingPriors priors) {
        this.design = design;
        sizeBend = square(priors.get(Prior.SIZE_BEND));
        sizeReach = priors.get(Prior.SIZE_REACH);
        parameterBend = square(priors.get(Prior.PARAMETER_BEND));
        parameterReach = priors.get(Prior.PARAMETER_REACH);
        interaction = square(priors.get(Prior.INTERACTION));
        interactionReach = priors.get(Prior.INTERACTION_REACH);
        workerType = square(priors.get(Prior.WORKER_TYPE_SPREAD));
        context = square(priors.get(Prior.CONTEXT_SPREAD));
    }

    Point point(RunShape shape) {
        return new Point(design.place(shape), shape.workerType(), shape.context());
    }

    /** Covariance of the deviations of two runs. */
    double between(Point a, Point b) {
        double size = Math.abs(a.place[0] - b.place[0]);
        double covariance = sizeBend * matern(size / sizeReach);
        if (a.place.length > 1) {
            double all = matern(size / interactionReach);
            for (int i = 1; i < a.place.length; i++) {
                double distance = Math.abs(a.place[i] - b.place[i]);
                if (distance == 0) {
                    covariance += parameterBend;
                } else {
                    covariance += parameterBend * matern(distance / parameterReach);
                    all *= matern(distance / interactionReach);
                }
            }
            covariance += interaction * all;
        }
        covariance += a.workerType.equals(b.workerType) ? workerType : 0;
        return covariance + (a.context.equals(b.context) ? context : 0);
    }

    private static double matern(double distance) {
        double z = ROOT_FIVE * distance;
        return (1 + z + z * z / 3) * Math.exp(-z);
    }

    private static double square(double value) {
        return value * value;
    }
}
