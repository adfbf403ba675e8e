package dev.gluewise.app.desktop.control;

import dev.gluewise.app.about.Version;
import dev.gluewise.app.desktop.task.Faults;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** All that is known of a problem, for a report; in English, as those who read it may have another language. */
public final class ProblemDetails {
    private ProblemDetails() {}

    /** A link that puts them on the clipboard. */
    public static Hyperlink link(Problem problem) {
        Hyperlink copy = new Hyperlink(Words.say("control.copy-details"));
        copy.getStyleClass().add("copy-details");
        copy.setOnAction(event -> copy(problem));
        return copy;
    }

    private static void copy(Problem problem) {
        ClipboardContent content = new ClipboardContent();
        content.putString(of(problem));
        Clipboard.getSystemClipboard().setContent(content);
    }

    static String of(Problem problem) {
        List<String> lines = new ArrayList<>();
        lines.add(problem.code().name());
        lines.add(problem.message());
        String file = problem.file();
        if (file != null) {
            lines.add(problem.line().isPresent() ? file + ":" + problem.line().getAsLong() : file);
        }
        if (!problem.hint().isEmpty()) {
            lines.add(problem.hint());
        }
        lines.add(Version.ofProgram() + ", " + Version.ofSystem());
        Faults.trace(problem).ifPresent(lines::add);
        return String.join("\n", lines);
    }
}
