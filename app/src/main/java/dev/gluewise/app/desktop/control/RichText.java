package dev.gluewise.app.desktop.control;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A paragraph in which some words are strong. */
public final class RichText {
    private static final String MARK = "**";

    private RichText() {}

    /** A paragraph; what stands between two {@code **} is strong. */
    public static TextFlow of(String marked, String... styleClasses) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("rich");
        flow.getStyleClass().addAll(styleClasses);
        boolean strong = false;
        for (String part : marked.split("\\*\\*", -1)) {
            if (!part.isEmpty()) {
                Text text = new Text(part);
                text.getStyleClass().add(strong ? "strong" : "plain");
                flow.getChildren().add(text);
            }
            strong = !strong;
        }
        flow.setAccessibleText(marked.replace(MARK, ""));
        return flow;
    }

    /** Marks some words as strong. */
    public static String strong(String words) {
        return MARK + words + MARK;
    }
}
