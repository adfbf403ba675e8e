package dev.gluewise.analyzer.prediction.measure;

import dev.gluewise.analyzer.prediction.curve.NonNegativeLeastSquares;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import java.util.List;

/** Ernest over all contexts of a job, as published: 1, input / n, log n and n, non-negative. */
final class PooledErnest {
    private PooledErnest() {}

    /** Mean over trials of the mean absolute percentage error, as a share. */
    static double error(List<Trial> trials, boolean weighted) {
        return trials.stream()
                .mapToDouble(trial -> error(trial, weighted))
                .average()
                .orElseThrow();
    }

    private static double error(Trial trial, boolean weighted) {
        double[] coefficients = fit(trial.known(), weighted);
        return trial.hidden().stream()
                .mapToDouble(run -> error(run, coefficients))
                .average()
                .orElseThrow();
    }

    private static double error(PastRun run, double[] coefficients) {
        double[] basis = basis(run.shape());
        double seconds = 0;
        for (int i = 0; i < basis.length; i++) {
            seconds += coefficients[i] * basis[i];
        }
        return Math.abs(seconds / run.seconds() - 1);
    }

    private static double[] fit(List<PastRun> runs, boolean weighted) {
        double[][] rows = new double[runs.size()][];
        double[] wanted = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double weight = weighted ? 1 / runs.get(i).seconds() : 1;
            rows[i] = basis(runs.get(i).shape());
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] *= weight;
            }
            wanted[i] = weight * runs.get(i).seconds();
        }
        return NonNegativeLeastSquares.solve(rows, wanted);
    }

    private static double[] basis(RunShape shape) {
        double n = shape.workers();
        return new double[] {1, shape.inputGb().orElse(1) / n, Math.log(n), n};
    }
}
