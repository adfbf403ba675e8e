package dev.gluewise.app.desktop.imports;

import static dev.gluewise.app.desktop.control.Labels.paragraph;

import dev.gluewise.app.desktop.control.CodeBox;
import dev.gluewise.app.desktop.text.Words;
import javafx.scene.layout.VBox;

/** Where files of a source are dropped or chosen, and how one comes by them. */
final class FilesPage extends VBox {
    private static final String FETCH_LOGS = "aws s3 cp --recursive s3://BUCKET/PREFIX/ logs/";
    private static final String FETCH_HISTORY = """
            aws glue get-jobs > jobs.json
            for job in $(aws glue list-jobs --query 'JobNames[]' --output text); do
                aws glue get-job-runs --job-name "$job"
            done > runs.json""";
    private static final String TABLE = """
            job,workers,seconds,worker_type,started,state
            orders_enrich,14,512.5,G.2X,2026-10-01T02:00:00Z,SUCCEEDED""";

    FilesPage(ImportModel model, FileDialogs dialogs, ImportSource source) {
        getStyleClass().add("import-page");
        getChildren()
                .addAll(
                        new DropZone(model, dialogs),
                        paragraph(Words.say("account.files." + source.name())),
                        example(source));
    }

    private static CodeBox example(ImportSource source) {
        return new CodeBox(
                switch (source) {
                    case EVENT_LOGS, ACCOUNT -> FETCH_LOGS;
                    case CLI_FILES -> FETCH_HISTORY;
                    case CSV -> TABLE;
                });
    }
}
