package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.analyzer.prediction.PricedPrediction;
import dev.gluewise.pricing.catalog.Configuration;
import java.util.ArrayList;
import java.util.List;

/** The CSV columns that simulations and candidates share; units as in JSON. */
final class CandidateColumns {
    private CandidateColumns() {}

    static List<String> heads() {
        return new ArrayList<>(List.of(
                "worker_type",
                "workers",
                "slots",
                "execution_class",
                "auto_scaling",
                "run_time_p10_seconds",
                "run_time_p50_seconds",
                "run_time_p90_seconds",
                "dpu_hours_mean",
                "cost_p10_usd",
                "cost_mean_usd",
                "cost_p90_usd",
                "usd_per_dpu_hour",
                "price_certainty"));
    }

    static List<String> cells(PricedPrediction result) {
        Configuration configuration = result.prediction().configuration();
        Distribution seconds = result.prediction().runTimeSeconds();
        return new ArrayList<>(List.of(
                configuration.workerType().label(),
                String.valueOf(configuration.workers()),
                String.valueOf(configuration.slots()),
                configuration.executionClass().name(),
                String.valueOf(configuration.autoScaling()),
                ResultJson.seconds(seconds.quantile(0.1)).toPlainString(),
                ResultJson.seconds(seconds.median()).toPlainString(),
                ResultJson.seconds(seconds.quantile(0.9)).toPlainString(),
                ResultJson.hours(result.prediction().dpuHours().mean()).toPlainString(),
                ResultJson.money(result.costQuantile(0.1)).toPlainString(),
                ResultJson.money(result.expectedCost()).toPlainString(),
                ResultJson.money(result.costQuantile(0.9)).toPlainString(),
                result.rate().usdPerDpuHour().toPlainString(),
                result.rate().provenance().certainty().name()));
    }
}
