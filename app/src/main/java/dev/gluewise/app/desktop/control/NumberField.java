package dev.gluewise.app.desktop.control;

import dev.gluewise.app.desktop.text.Words;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/**
 * A field for a figure with its unit and two buttons that step it. What it means is its owner's business: the owner is
 * told the text when the user has finished it, and the steps.
 */
public final class NumberField extends HBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final TextField text = new TextField();
    private final Label unit = new Label();
    private final Predicate<String> commit;
    private String shown = "";

    /**
     * @param name what the field holds, for screen readers
     * @param commit takes a finished text, and says whether it means anything
     * @param step takes +1 or −1
     */
    public NumberField(String name, Predicate<String> commit, IntConsumer step) {
        this.commit = commit;
        getStyleClass().add("number-field");
        text.setAccessibleText(name);
        text.setPrefColumnCount(5);
        unit.getStyleClass().add("unit");
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren()
                .addAll(
                        text,
                        unit,
                        new VBox(
                                stepButton("up", name, () -> step.accept(1)),
                                stepButton("down", name, () -> step.accept(-1))));
        text.setOnAction(event -> finish());
        text.focusedProperty().subscribe(focused -> {
            pseudoClassStateChanged(PseudoClass.getPseudoClass("inside-focused"), focused);
            if (!focused) {
                finish();
            }
        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, step));
    }

    private void onKey(KeyEvent event, IntConsumer step) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            finish();
            step.accept(event.getCode() == KeyCode.UP ? 1 : -1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !text.getText().equals(shown)) {
            show(shown);
            event.consume();
        } else if (event.isShortcutDown()
                && event.getCode() == KeyCode.Z
                && text.getText().equals(shown)) {
            // What is half typed is the field's own to undo; what was taken is the window's, whose key it would
            // swallow.
            windowsKey(event).ifPresent(action -> {
                action.run();
                event.consume();
            });
        }
    }

    private Optional<Runnable> windowsKey(KeyEvent event) {
        return getScene().getAccelerators().entrySet().stream()
                .filter(key -> key.getKey().match(event))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void finish() {
        if (text.getText().equals(shown)) {
            pseudoClassStateChanged(INVALID, false);
            return;
        }
        boolean understood = commit.test(text.getText());
        pseudoClassStateChanged(INVALID, !understood);
    }

    /** Shows a value that the owner has taken. */
    public void show(String value) {
        shown = value;
        pseudoClassStateChanged(INVALID, false);
        if (!text.getText().equals(value)) {
            text.setText(value);
            text.end();
        }
    }

    public void setUnit(String newUnit) {
        unit.setText(newUnit);
        unit.setManaged(!newUnit.isEmpty());
    }

    /** What stands in the field while it is empty. */
    public void setPrompt(String prompt) {
        text.setPromptText(prompt);
    }

    /** The field itself, for focus and for tests. */
    public TextField textField() {
        return text;
    }

    private static Button stepButton(String direction, String name, Runnable action) {
        SVGPath arrow = new SVGPath();
        arrow.setContent(direction.equals("up") ? "M0 3L3 0L6 3" : "M0 0L3 3L6 0");
        arrow.getStyleClass().add("step-arrow");
        Button button = new Button();
        button.setGraphic(arrow);
        button.getStyleClass().addAll("step", direction);
        button.setFocusTraversable(false);
        button.setAccessibleText(Words.say("control.step." + direction, name));
        button.setOnAction(event -> action.run());
        return button;
    }
}
