package dev.gluewise.app.desktop.shell;

import dev.gluewise.app.desktop.apply.ApplyModel;
import dev.gluewise.app.desktop.apply.ApplySheet;
import dev.gluewise.app.desktop.control.Follow;
import dev.gluewise.app.desktop.imports.FileDialogs;
import dev.gluewise.app.desktop.scenario.ScenarioSheet;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The sheets of a job: the change to apply, and the named questions. */
final class JobSheets {
    private final DesktopModel model;
    private final FileDialogs dialogs;
    private final Sheets sheets;

    JobSheets(DesktopModel model, FileDialogs dialogs, Sheets sheets) {
        this.model = model;
        this.dialogs = dialogs;
        this.sheets = sheets;
    }

    /** Shows them when the model says so, as long as a node is in a window. */
    void follow(Node owner) {
        Follow.follow(owner, model.apply().sheetOpenProperty(), this::showApply);
        Follow.follow(owner, model.scenarios().sheetOpenProperty(), this::showScenarios);
    }

    private void showApply(boolean open) {
        if (open) {
            ApplySheet sheet = new ApplySheet(model.apply(), this::copy, this::save);
            sheet.prefHeightProperty().bind(sheets.heightProperty());
            sheets.show(sheet, Pos.TOP_RIGHT);
        } else {
            sheets.hide();
        }
    }

    private void showScenarios(boolean open) {
        if (open) {
            sheets.show(new ScenarioSheet(model.scenarios()), Pos.CENTER);
        } else {
            sheets.hide();
        }
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        model.tell(Words.say("apply.copied"));
    }

    private void save(String name, String text) {
        Optional<String> undo = model.apply().undoCode();
        dialogs.chooseTarget(Words.say("apply.save.title"), name).ifPresent(file -> model.tasks()
                .start(
                        Words.say("apply.saving", file.getFileName()),
                        progress -> {
                            Path saved = written(file, text);
                            if (undo.isPresent()) {
                                written(ApplyModel.undoBeside(file), undo.get());
                            }
                            return saved;
                        },
                        saved -> model.tell(Words.say("apply.saved", saved)),
                        model.apply()::failedToSave));
    }

    private static Path written(Path file, String text) throws ProblemException {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.in(
                            file.toString(),
                            ProblemCode.UNWRITABLE_OUTPUT,
                            Words.say("apply.unwritable"),
                            Words.say("apply.unwritable.hint")),
                    e);
        }
    }
}
