package dev.gluewise.analyzer.prediction;

/**
 * What a prediction may be wrong by, by cause, as standard deviations of the log of the run time. Predictions of one job
 * share causes, so their difference is surer than each of them is.
 *
 * @param common what makes every size slower or faster alike, such as the run itself; 0 or more
 * @param slope what the model errs by with the distance from the evidence; negative below it, since too flat a curve is
 *     too high on one side and too low on the other
 * @param own what concerns this configuration alone; 0 or more
 */
public record Errors(double common, double slope, double own) {
    /** Nothing is shared with other predictions. */
    public static final Errors UNRELATED = new Errors(0, 0, 1);

    public Errors {
        if (common < 0 || own < 0) {
            throw new IllegalArgumentException("a spread is not negative");
        }
    }

    /** The correlation of two predictions' errors, −1 to 1; two that cannot err are alike. */
    public double correlation(Errors other) {
        double sizes = together() * other.together();
        return sizes == 0 ? 1 : Math.clamp((common * other.common + slope * other.slope) / sizes, -1, 1);
    }

    /** All causes together. */
    double together() {
        return ModelError.together(common, slope, own);
    }
}
