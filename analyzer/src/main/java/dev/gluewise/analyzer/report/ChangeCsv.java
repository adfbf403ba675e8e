package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.change.MadeChange;
import dev.gluewise.analyzer.change.PromiseKept;
import dev.gluewise.analyzer.change.SettingChange;
import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.pricing.billing.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Changes of jobs as CSV, with a row of heads; an unknown figure is an empty cell. */
public final class ChangeCsv {
    private static final List<String> SETTING_HEADS = List.of("setting", "before", "after");

    private static final List<String> PROMISE_HEADS = List.of(
            "job",
            "applied_on",
            "executed",
            "undone_on",
            "configuration",
            "deadline_seconds",
            "confidence",
            "promised_p50_seconds",
            "promised_p90_seconds",
            "promised_cost_per_run_usd",
            "cost_per_run_before_usd",
            "checked",
            "runs",
            "median_run_seconds",
            "cost_per_run_usd",
            "saved_usd",
            "late_runs",
            "out_of_memory_runs",
            "misses_deadline");

    private ChangeCsv() {}

    /** What changes of a job, one row a setting. */
    public static String settings(List<SettingChange> changes) {
        return CsvText.of(
                SETTING_HEADS, changes.stream().map(ChangeCsv::setting).toList());
    }

    private static List<String> setting(SettingChange change) {
        return List.of(
                change.setting().member(),
                change.before().orElse(""),
                change.after().orElse(""));
    }

    /** Promise and fact of the changes that were made, one row a change. */
    public static String promises(List<MadeChange> changes) {
        return CsvText.of(
                PROMISE_HEADS, changes.stream().map(ChangeCsv::promise).toList());
    }

    private static List<String> promise(MadeChange made) {
        AppliedChange change = made.change();
        AppliedChange.Promise promise = change.promise();
        return List.of(
                change.job(),
                change.appliedOn().toString(),
                String.valueOf(change.executed()),
                change.undoneOn().map(Object::toString).orElse(""),
                change.to().label(),
                promise.deadline()
                        .map(deadline -> seconds(deadline.toMillis() / 1000.0))
                        .orElse(""),
                ResultJson.probability(promise.confidence()).toPlainString(),
                seconds(promise.p50Seconds()),
                seconds(promise.p90Seconds()),
                money(promise.cost()),
                money(promise.costBefore()),
                String.valueOf(change.checked()),
                fact(made, kept -> Optional.of(kept.runs())),
                fact(made, kept -> kept.medianSeconds().stream()
                        .boxed()
                        .findFirst()
                        .map(ChangeCsv::seconds)),
                fact(made, kept -> kept.meanCost().map(ChangeCsv::money)),
                fact(made, kept -> kept.saved().map(ChangeCsv::money)),
                fact(made, kept -> Optional.of(kept.late())),
                fact(made, kept -> Optional.of(kept.outOfMemory())),
                fact(made, kept -> Optional.of(kept.missesDeadline())));
    }

    private static String fact(MadeChange made, Function<PromiseKept, Optional<?>> figure) {
        return made.kept().flatMap(figure::apply).map(Object::toString).orElse("");
    }

    private static String seconds(double seconds) {
        return ResultJson.seconds(seconds).toPlainString();
    }

    private static String money(Money money) {
        return ResultJson.money(money).toPlainString();
    }
}
