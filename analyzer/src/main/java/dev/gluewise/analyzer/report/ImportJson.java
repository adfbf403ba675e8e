package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.source.ImportSummary;
import dev.gluewise.analyzer.workspace.Changes;
import java.util.List;

/** What an import did, as the JSON and the CSV that scripts read. */
public final class ImportJson {
    private ImportJson() {}

    /** One document, with a line feed at its end. */
    public static String write(String command, ImportSummary summary) {
        ObjectNode document = ResultJson.document(command);
        document.set("jobs", changes(summary.jobs()));
        document.set("runs", changes(summary.runs()));
        document.set("metrics", changes(summary.metrics()));
        document.set("logs", changes(summary.logs()));
        document.put("skippedCount", summary.skippedCount());
        ArrayNode skipped = document.putArray("skipped");
        summary.skipped().forEach(problem -> skipped.add(ProblemJson.node(problem)));
        ArrayNode notes = document.putArray("notes");
        summary.notes().forEach(notes::add);
        document.put("cancelled", summary.cancelled());
        return ResultJson.text(document);
    }

    /** A line for each kind of record. */
    public static String csv(ImportSummary summary) {
        return CsvText.of(
                List.of("what", "read", "new", "changed", "unchanged"),
                List.of(
                        row("jobs", summary.jobs()),
                        row("runs", summary.runs()),
                        row("metrics", summary.metrics()),
                        row("logs", summary.logs())));
    }

    private static List<String> row(String what, Changes changes) {
        return List.of(
                what,
                String.valueOf(changes.total()),
                String.valueOf(changes.added()),
                String.valueOf(changes.changed()),
                String.valueOf(changes.unchanged()));
    }

    private static ObjectNode changes(Changes changes) {
        return ResultJson.object()
                .put("read", changes.total())
                .put("new", changes.added())
                .put("changed", changes.changed())
                .put("unchanged", changes.unchanged());
    }
}
