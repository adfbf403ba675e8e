package dev.gluewise.app.desktop.apply;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.change.AdvisedChange;
import dev.gluewise.analyzer.change.ChangeFormat;
import dev.gluewise.app.desktop.control.Labels;
import dev.gluewise.app.desktop.control.ProblemBox;
import dev.gluewise.app.desktop.control.Segments;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The sheet of the recommended change: what it sets, the code that sets it, what it promises, and making it. */
public final class ApplySheet extends VBox {
    /** How wide it is; as high as the window. */
    public static final double WIDTH = 760;

    private static final double CODE_HEIGHT = 260;

    private final ApplyModel model;
    private final Consumer<String> copy;
    private final BiConsumer<String, String> save;
    private final VBox content = new VBox();
    private final CodeView code = new CodeView();

    /**
     * @param copy puts a text on the clipboard
     * @param save asks where to and writes a file there: its name and its content
     */
    public ApplySheet(ApplyModel model, Consumer<String> copy, BiConsumer<String, String> save) {
        this.model = model;
        this.copy = copy;
        this.save = save;
        setId("apply-sheet");
        getStyleClass().addAll("modal-sheet", "side-sheet");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        content.getStyleClass().add("sheet-body");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("sheet-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header(), scroll, new ApplyFooter(model));
        follow(
                this,
                model.advisedProperty(),
                change -> change.ifPresentOrElse(
                        this::show, () -> content.getChildren().setAll(problem())));
        follow(this, model.formatProperty(), changed -> showCode());
        follow(this, model.sideProperty(), changed -> showCode());
    }

    private Node header() {
        Button close = new Button();
        close.setGraphic(Icons.feather(Feather.X, 20));
        close.setId("close-apply");
        close.setAccessibleText(Words.say("apply.close"));
        close.getStyleClass().addAll("flat", "icon-button");
        close.setOnAction(event -> model.sheetOpenProperty().set(false));
        var title = label("", "sheet-title");
        var region = label("", "chip");
        var account = label("", "chip");
        account.setId("apply-account");
        account.setMinWidth(USE_PREF_SIZE);
        account.managedProperty().bind(account.visibleProperty());
        follow(this, model.profileProperty(), typed -> showAccount(account));
        follow(this, model.advisedProperty(), change -> {
            showAccount(account);
            title.setText(change.map(known ->
                            Words.say("apply.title", known.change().job().name()))
                    .orElseGet(() -> Words.say("apply.title.none")));
            region.setVisible(change.isPresent());
            region.setText(change.map(known -> known.change().job().region()).orElse(""));
        });
        region.setMinWidth(USE_PREF_SIZE);
        HBox header = new HBox(title, region, account, spring(), close);
        header.getStyleClass().add("sheet-header");
        return header;
    }

    private void showAccount(Label account) {
        Optional<String> known = model.account();
        account.setVisible(known.isPresent());
        account.setText(known.orElse(""));
    }

    private void show(AdvisedChange advised) {
        content.getChildren()
                .setAll(
                        problem(),
                        label(Words.say("apply.what-changes"), "section"),
                        new ChangeTable(ChangeLine.of(advised)),
                        codeBlock(),
                        new PromiseCard(model, advised));
        showCode();
    }

    private Node codeBlock() {
        HBox tabs = new HBox();
        tabs.getStyleClass().add("code-tabs");
        Map<ChangeFormat, ToggleButton> buttons = new EnumMap<>(ChangeFormat.class);
        for (ChangeFormat format : ChangeFormat.values()) {
            ToggleButton tab = new ToggleButton(CodeForm.label(format));
            tab.setId("change-as-" + format.name().toLowerCase(Locale.ROOT));
            tab.setMinWidth(USE_PREF_SIZE);
            tab.setOnAction(event -> {
                tab.setSelected(true);
                model.formatProperty().set(format);
            });
            buttons.put(format, tab);
            tabs.getChildren().add(tab);
        }
        follow(
                tabs,
                model.formatProperty(),
                chosen -> buttons.forEach((format, tab) -> tab.setSelected(format == chosen)));
        tabs.getChildren().addAll(spring(), copyButton(), saveButton());
        code.setMinHeight(CODE_HEIGHT);
        code.setPrefHeight(CODE_HEIGHT);
        Segments<CodeSide> sides = new Segments<>(CodeSide.class, model.sideProperty(), CodeSide::label);
        var owner = Labels.paragraph(Words.say("apply.owner"), "caption");
        HBox.setHgrow(owner, Priority.ALWAYS);
        HBox below = new HBox(sides, owner);
        below.getStyleClass().add("code-below");
        return new VBox(tabs, code, below);
    }

    private Button copyButton() {
        Button button = new Button(Words.say("apply.copy"), Icons.feather(Feather.COPY, 14));
        button.setId("copy-change");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> model.code().ifPresent(copy));
        return button;
    }

    private Button saveButton() {
        Button button = new Button(Words.say("apply.save"));
        button.setId("save-change");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> model.code().ifPresent(text -> save.accept(model.fileName(), text)));
        return button;
    }

    private void showCode() {
        model.code().ifPresent(code::show);
    }

    private Node problem() {
        ProblemBox box = ProblemBox.of(model.problemProperty());
        box.setId("apply-problem");
        return box;
    }
}
