package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.change.JobChange;
import dev.gluewise.analyzer.change.MadeChange;
import dev.gluewise.analyzer.change.PromiseKept;
import dev.gluewise.analyzer.change.SettingChange;
import dev.gluewise.analyzer.evidence.AppliedChange;
import java.util.List;

/** Changes of jobs as the JSON that scripts read. */
public final class ChangeJson {
    private ChangeJson() {}

    /** A change that may be made: one document, with a line feed at its end. */
    public static String write(JobChange change) {
        ObjectNode document = ResultJson.document("apply")
                .put("job", change.job().name())
                .put("region", change.job().region());
        document.set("changes", settings(change.settings()));
        document.set("undo", settings(change.undone().settings()));
        return ResultJson.text(document);
    }

    /** A change that was made, or undone: one document, with a line feed at its end. */
    public static String made(String job, List<SettingChange> settings, boolean undone) {
        ObjectNode document = ResultJson.document("apply")
                .put("job", job)
                .put("made", !undone)
                .put("undone", undone);
        document.set("changes", settings(settings));
        return ResultJson.text(document);
    }

    /** Promise and fact of the changes that were made: one document, with a line feed at its end. */
    public static String promises(List<MadeChange> changes) {
        ObjectNode document = ResultJson.document("apply");
        ArrayNode list = document.putArray("applied");
        changes.forEach(change -> list.add(promise(change)));
        return ResultJson.text(document);
    }

    private static ObjectNode promise(MadeChange made) {
        AppliedChange change = made.change();
        AppliedChange.Promise promise = change.promise();
        ObjectNode node = ResultJson.object()
                .put("job", change.job())
                .put("appliedOn", change.appliedOn().toString())
                .put("executed", change.executed())
                .put("undoneOn", change.undoneOn().map(Object::toString).orElse(null))
                .put("configuration", change.to().label())
                .put(
                        "deadlineSeconds",
                        promise.deadline()
                                .map(deadline -> ResultJson.seconds(deadline.toMillis() / 1000.0))
                                .orElse(null))
                .put("confidence", promise.confidence());
        node.set(
                "promised",
                ResultJson.object()
                        .put("runTimeP10Seconds", ResultJson.seconds(promise.p10Seconds()))
                        .put("runTimeP50Seconds", ResultJson.seconds(promise.p50Seconds()))
                        .put("runTimeP90Seconds", ResultJson.seconds(promise.p90Seconds()))
                        .put("costPerRun", ResultJson.money(promise.cost()))
                        .put("costPerRunBefore", ResultJson.money(promise.costBefore())));
        node.put("checked", change.checked());
        node.set("fact", made.kept().map(ChangeJson::fact).orElse(null));
        return node;
    }

    private static ObjectNode fact(PromiseKept kept) {
        return ResultJson.object()
                .put("runs", kept.runs())
                .put(
                        "medianRunSeconds",
                        kept.medianSeconds().isPresent()
                                ? ResultJson.seconds(kept.medianSeconds().getAsDouble())
                                : null)
                .put("costPerRun", kept.meanCost().map(ResultJson::money).orElse(null))
                .put("saved", kept.saved().map(ResultJson::money).orElse(null))
                .put("lateRuns", kept.late())
                .put("outOfMemoryRuns", kept.outOfMemory())
                .put("missesDeadline", kept.missesDeadline());
    }

    private static ArrayNode settings(List<SettingChange> changes) {
        ArrayNode list = ResultJson.array();
        for (SettingChange change : changes) {
            list.addObject()
                    .put("setting", change.setting().member())
                    .put("before", change.before().orElse(null))
                    .put("after", change.after().orElse(null));
        }
        return list;
    }
}
