package dev.gluewise.app.desktop.settings;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;
import static dev.gluewise.app.desktop.control.Labels.spring;

import atlantafx.base.controls.ToggleSwitch;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.about.Version;
import dev.gluewise.app.desktop.control.NumberField;
import dev.gluewise.app.desktop.control.ProblemBox;
import dev.gluewise.app.desktop.control.Segments;
import dev.gluewise.app.desktop.text.DeadlineInput;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The page of settings. Each holds at once. */
public final class SettingsView extends ScrollPane {
    private static final List<Optional<Language>> LANGUAGES = List.of(
            Optional.empty(),
            Optional.of(Language.ENGLISH),
            Optional.of(Language.FRENCH),
            Optional.of(Language.JAPANESE));

    private final SettingsPageModel model;
    private final SettingsModel settings;
    private final ComboBox<Optional<Language>> language = new ComboBox<>();

    /** @param openFolder shows a folder in the system's own way */
    public SettingsView(SettingsPageModel model, Consumer<Path> openFolder) {
        this.model = model;
        settings = model.settings();
        setId("settings");
        getStyleClass().add("settings-page");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox content = new VBox(
                label(Words.say("settings.title"), "page-title"),
                ProblemBox.of(model.problemProperty()),
                card("settings.look", language(), theme(), textSize(), motion()),
                card(
                        "settings.what-if",
                        confidence(),
                        deadline(),
                        paragraph(Words.say("settings.what-if.note"), "caption")),
                card(
                        "settings.money",
                        row("settings.currency", label(Words.say("settings.currency.usd"))),
                        paragraph(Words.say("settings.currency.note"), "caption")),
                card("settings.workspace", allowed(), paragraph(Words.say("settings.allowed.note"), "caption")),
                card("settings.data", folder(openFolder)),
                about());
        content.getStyleClass().add("settings-content");
        setContent(content);
    }

    private Node language() {
        language.setId("language");
        language.getItems().setAll(LANGUAGES);
        language.setAccessibleText(Words.say("settings.language"));
        language.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Language> choice) {
                return choice == null || choice.isEmpty()
                        ? Words.say("settings.language.system")
                        : Words.say("settings.language." + choice.get());
            }

            @Override
            public Optional<Language> fromString(String unused) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        follow(this, settings.settingsProperty().map(Settings::language), language::setValue);
        language.setOnAction(event -> {
            Optional<Language> wanted = language.getValue();
            if (wanted != null) {
                settings.change(now -> now.withLanguage(wanted));
            }
        });
        return row("settings.language", language);
    }

    private Node theme() {
        ObjectProperty<Theme> chosen = new SimpleObjectProperty<>(settings.get().theme());
        follow(this, settings.settingsProperty().map(Settings::theme), chosen::set);
        chosen.subscribe(wanted -> settings.change(now -> now.withTheme(wanted)));
        return row(
                "settings.theme", new Segments<>(Theme.class, chosen, theme -> Words.say("settings.theme." + theme)));
    }

    private Node textSize() {
        ObjectProperty<TextSize> chosen =
                new SimpleObjectProperty<>(settings.get().textSize());
        follow(this, settings.settingsProperty().map(Settings::textSize), chosen::set);
        chosen.subscribe(wanted -> settings.change(now -> now.withTextSize(wanted)));
        return row("settings.text-size", new Segments<>(TextSize.class, chosen, SettingsView::text));
    }

    private static String text(TextSize size) {
        return size.percent().isPresent()
                ? Figures.percent(size.percent().getAsInt() / 100.0)
                : Words.say("settings.text-size.SYSTEM");
    }

    private Node motion() {
        ToggleSwitch reduce = toggle("settings.motion");
        follow(this, settings.settingsProperty().map(Settings::reduceMotion), reduce::setSelected);
        reduce.selectedProperty().subscribe(on -> settings.change(now -> now.withReduceMotion(on)));
        return row("settings.motion", reduce);
    }

    private Node confidence() {
        NumberField field =
                new NumberField(Words.say("settings.confidence"), model::confidenceTyped, model::stepConfidence);
        field.textField().setId("default-confidence");
        follow(this, settings.settingsProperty().map(Settings::confidence), now -> field.show(Figures.confidence(now)));
        return row("settings.confidence", field);
    }

    private Node deadline() {
        NumberField field = new NumberField(Words.say("settings.deadline"), model::deadlineTyped, model::stepDeadline);
        field.textField().setId("default-deadline");
        field.setPrompt(Words.say("whatif.deadline.none"));
        follow(this, settings.settingsProperty().map(Settings::deadline), now -> {
            field.show(now.map(DeadlineInput::text).orElse(""));
            field.setUnit(now.filter(time -> time.toSecondsPart() == 0).isPresent() ? Words.say("whatif.minutes") : "");
        });
        return row("settings.deadline", field);
    }

    private Node allowed() {
        ToggleSwitch allow = toggle("settings.allowed");
        allow.setId("changes-allowed");
        follow(this, model.changesAllowedProperty(), allowed -> {
            allow.setDisable(allowed.isEmpty());
            allow.setSelected(allowed.orElse(false));
        });
        allow.selectedProperty().subscribe(on -> {
            if (!allow.isDisabled()) {
                model.setChangesAllowed(on);
            }
        });
        return row("settings.allowed", allow);
    }

    private Node folder(Consumer<Path> openFolder) {
        Button open = new Button(Words.say("settings.folder.open"));
        open.setId("open-folder");
        open.setOnAction(event -> openFolder.accept(model.userFolder()));
        return row("settings.folder", label(model.userFolder().toString(), "mono"), open);
    }

    private Node about() {
        Button show = new Button(Words.say("settings.licences.show"));
        show.setId("show-licences");
        TextArea text = new TextArea();
        text.setId("licences");
        text.setEditable(false);
        text.setPrefRowCount(14);
        text.setAccessibleText(Words.say("settings.licences"));
        text.getStyleClass().add("mono-area");
        text.setVisible(false);
        text.managedProperty().bind(text.visibleProperty());
        show.setOnAction(event -> model.loadLicences());
        follow(
                this,
                model.licencesProperty(),
                licences -> licences.ifPresent(list -> {
                    text.setText(list);
                    text.setVisible(true);
                }));
        return card(
                "settings.about",
                row("settings.version", label(Version.ofProgram())),
                row("settings.system", label(Version.ofSystem())),
                row("settings.licences", label(Words.say("settings.licences.own")), show),
                text);
    }

    private static ToggleSwitch toggle(String name) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setAccessibleText(Words.say(name));
        return toggle;
    }

    private static Node row(String name, Node... controls) {
        HBox row = new HBox(label(Words.say(name)), spring());
        row.getStyleClass().addAll("row", "control-row");
        row.getChildren().addAll(controls);
        return row;
    }

    private static Node card(String title, Node... rows) {
        List<Node> parts = new ArrayList<>();
        parts.add(label(Words.say(title), "section"));
        parts.addAll(List.of(rows));
        VBox card = new VBox(parts.toArray(Node[]::new));
        card.getStyleClass().addAll("card", "settings-card");
        return card;
    }

    /** Puts the keyboard where the user most likely goes on. */
    public void focusFirst() {
        model.refresh();
        language.requestFocus();
    }
}
