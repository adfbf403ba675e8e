package dev.gluewise.app.desktop.whatif;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import atlantafx.base.controls.ProgressSliderSkin;
import dev.gluewise.analyzer.advice.Comparison;
import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.backend.JobStudy;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.NumberField;
import dev.gluewise.app.desktop.text.DeadlineInput;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.pricing.text.Language;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The controls that make up the question. Each answers at once; price, growth of the input and further worker types ask for a new simulation. */
final class ControlPanel {
    private static final int MOST_RUNS = 1_000_000;
    private static final BigDecimal PRICE_STEP = new BigDecimal("0.01");
    private static final BigDecimal HIGHEST_PRICE = new BigDecimal("100");

    private final WhatIfModel model;
    private final Button scenarios = new Button(Words.say("scenario.open"));
    private final NumberField deadline;
    private final Button keepDeadline = new Button(Words.say("whatif.keep"));
    private final Slider confidence = new Slider(50, 99, 95);
    private final Label confidenceValue = label("", "strong");
    private final NumberField runs;
    private final NumberField price;
    private final Label priceSource = label("", "caption");
    private final WorkerTypeBoxes workerTypes;
    private final CapacitySwitch autoScaling;
    private final CapacitySwitch flex;
    private final Button reset = new Button(Words.say("whatif.reset"));
    private final Button undo = iconButton(Feather.CORNER_UP_LEFT, Words.say("whatif.undo"));
    private final Button redo = iconButton(Feather.CORNER_UP_RIGHT, Words.say("whatif.redo"));
    private final VBox figures = new VBox();
    private final VBox choices = new VBox();
    /** Whether the controls are being set to the question, which they are from the start: that is no wish of the user. */
    private boolean showing = true;

    ControlPanel(WhatIfModel model, WhatIfView.Actions actions) {
        this.model = model;
        scenarios.setId("scenarios");
        scenarios.getStyleClass().add("link");
        Hint.on(scenarios, Words.say("scenario.open.tip"));
        scenarios.setOnAction(event -> actions.showScenarios());
        deadline = new NumberField(Words.say("whatif.deadline"), this::deadlineTyped, this::stepDeadline);
        deadline.textField().setId("deadline");
        deadline.setPrompt(Words.say("whatif.deadline.none"));
        runs = new NumberField(Words.say("whatif.runs"), this::runsTyped, this::stepRuns);
        runs.setPrompt(Words.say("whatif.unknown"));
        price = new NumberField(Words.say("whatif.price.name"), this::priceTyped, this::stepPrice);
        price.setUnit(Words.say("whatif.price.unit"));
        price.setPrompt(Words.say("whatif.unknown"));
        workerTypes = new WorkerTypeBoxes(model);
        autoScaling = CapacitySwitch.autoScaling(model);
        flex = CapacitySwitch.flex(model);
        buildControls();
        figures.getStyleClass().add("control-panel");
        figures.getChildren()
                .addAll(
                        titleRow(),
                        row(Words.say("whatif.deadline"), deadline),
                        keepRow(),
                        row(Words.say("whatif.confidence"), confidence, confidenceValue),
                        row(Words.say("whatif.input"), new InputSlider(model)),
                        row(Words.say("whatif.runs"), runs),
                        row(Words.say("whatif.price"), priceSource, price));
        choices.getStyleClass().add("control-panel");
        choices.getChildren().addAll(line(), workerTypes, line(), autoScaling, flex);
        follow(figures, model.questionProperty(), changed -> show());
        follow(figures, model.keptDeadlineProperty(), changed -> show());
        follow(figures, model.termsProperty(), changed -> show());
        follow(figures, model.studyProperty(), changed -> show());
    }

    /** The upper half: the figures of the question. */
    Region figures() {
        return figures;
    }

    /** The lower half: what may be proposed. */
    Region choices() {
        return choices;
    }

    private void buildControls() {
        keepDeadline.getStyleClass().addAll("link");
        keepDeadline.setId("keep-deadline");
        keepDeadline.setOnAction(event -> model.keepDeadline());
        confidence.setId("confidence");
        confidence.setSkin(new ProgressSliderSkin(confidence));
        confidence.setBlockIncrement(1);
        confidence.setAccessibleText(Words.say("whatif.confidence"));
        confidence.setMaxWidth(Double.MAX_VALUE);
        confidence.setOnMouseReleased(event -> model.settle());
        confidence.valueProperty().subscribe(value -> {
            if (!showing) {
                model.setConfidence(Math.round(value.doubleValue()) / 100.0);
            }
        });
        confidenceValue.getStyleClass().addAll("right", "slider-value");
        reset.getStyleClass().add("link");
        reset.setOnAction(event -> model.reset());
        undo.setId("undo");
        undo.setOnAction(event -> model.undo());
        redo.setId("redo");
        redo.setOnAction(event -> model.redo());
    }

    private static Button iconButton(Feather icon, String name) {
        Button button = new Button();
        button.setGraphic(Icons.feather(icon, 16));
        button.setAccessibleText(name);
        Hint.on(button, name);
        button.getStyleClass().addAll("flat", "icon-button");
        return button;
    }

    private Node titleRow() {
        HBox row = new HBox(label(Words.say("whatif.title"), "section"), spring(), scenarios, reset, undo, redo);
        row.getStyleClass().addAll("row", "panel-title");
        return row;
    }

    private Node keepRow() {
        HBox row = new HBox(spring(), keepDeadline);
        row.getStyleClass().add("keep-row");
        row.visibleProperty().bind(keepDeadline.visibleProperty());
        row.managedProperty().bind(keepDeadline.visibleProperty());
        return row;
    }

    private static Node row(String name, Node... controls) {
        Label title = label(name);
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(title, spring());
        row.getStyleClass().addAll("row", "control-row");
        row.getChildren().addAll(controls);
        return row;
    }

    private static Node line() {
        Region line = new Region();
        line.getStyleClass().add("line");
        return line;
    }

    private void show() {
        showing = true;
        reset.setVisible(model.changed() && model.studyProperty().get().isPresent());
        undo.setDisable(!model.canUndo());
        redo.setDisable(!model.canRedo());
        model.questionProperty().get().ifPresent(this::showQuestion);
        model.studyProperty().get().ifPresent(this::showPrice);
        showing = false;
    }

    private void showQuestion(Question question) {
        deadline.show(question.deadline().map(DeadlineInput::text).orElse(""));
        deadline.setUnit(question.deadline().map(ControlPanel::deadlineUnit).orElse(""));
        keepDeadline.setVisible(
                !question.deadline().equals(model.keptDeadlineProperty().get()));
        keepDeadline.setText(Words.say(question.deadline().isPresent() ? "whatif.keep" : "whatif.keep.none"));
        if (Math.round(confidence.getValue()) != Math.round(question.confidence() * 100)) {
            confidence.setValue(question.confidence() * 100);
        }
        confidence.setDisable(question.deadline().isEmpty());
        confidenceValue.setText(question.deadline().isEmpty() ? "–" : Figures.confidence(question.confidence()));
        OptionalInt month = runsPerMonth();
        runs.show(month.isPresent() ? Integer.toString(month.getAsInt()) : "");
    }

    private static String deadlineUnit(Duration deadline) {
        return deadline.toSecondsPart() == 0 ? Words.say("whatif.minutes") : "";
    }

    private void showPrice(JobStudy study) {
        Optional<BigDecimal> own = model.termsProperty().get().usdPerDpuHour();
        priceSource.setText(Words.say(own.isPresent() ? "whatif.price.own" : "whatif.price.book"));
        price.show(own.or(() -> study.standardPrice().map(rate -> rate.usdPerDpuHour()))
                .map(usd -> usd.toPlainString().replace('.', decimalPoint()))
                .orElse(""));
    }

    private static char decimalPoint() {
        return DecimalFormatSymbols.getInstance(Language.spoken().locale()).getDecimalSeparator();
    }

    private OptionalInt runsPerMonth() {
        return model.outcomeProperty()
                .get()
                .map(outcome -> Comparison.runsPerMonth(outcome.advice()))
                .orElseGet(() -> model.questionProperty()
                        .get()
                        .map(Question::runsPerMonth)
                        .orElse(OptionalInt.empty()));
    }

    private boolean deadlineTyped(String text) {
        if (text.isBlank()) {
            model.setDeadline(Optional.empty());
            show();
            return true;
        }
        Optional<Duration> typed = DeadlineInput.parse(text);
        typed.ifPresent(time -> {
            model.setDeadline(typed);
            show();
        });
        return typed.isPresent();
    }

    private void stepDeadline(int step) {
        model.stepDeadline(step);
    }

    private boolean runsTyped(String text) {
        if (text.isBlank()) {
            model.setRunsPerMonth(OptionalInt.empty());
            show();
            return true;
        }
        String digits = text.replaceAll("[.,\\s\\u00a0\\u202f]", "");
        if (!digits.matches("\\d{1,7}") || Integer.parseInt(digits) > MOST_RUNS) {
            return false;
        }
        model.setRunsPerMonth(OptionalInt.of(Integer.parseInt(digits)));
        show();
        return true;
    }

    private void stepRuns(int step) {
        model.setRunsPerMonth(OptionalInt.of(Math.clamp(runsPerMonth().orElse(0) + step, 0, MOST_RUNS)));
    }

    private boolean priceTyped(String text) {
        if (text.isBlank()) {
            model.setOwnPrice(Optional.empty());
            show();
            return true;
        }
        String plain = text.trim().replace(decimalPoint(), '.');
        if (!plain.matches("\\d{1,3}(\\.\\d{1,6})?")) {
            return false;
        }
        BigDecimal typed = new BigDecimal(plain);
        boolean sensible = typed.signum() > 0 && typed.compareTo(HIGHEST_PRICE) <= 0;
        if (sensible) {
            model.setOwnPrice(Optional.of(typed));
        }
        return sensible;
    }

    private void stepPrice(int step) {
        BigDecimal now = model.termsProperty()
                .get()
                .usdPerDpuHour()
                .or(() -> model.studyProperty()
                        .get()
                        .flatMap(JobStudy::standardPrice)
                        .map(rate -> rate.usdPerDpuHour()))
                .orElse(BigDecimal.ZERO);
        BigDecimal next = now.add(PRICE_STEP.multiply(BigDecimal.valueOf(step)));
        if (next.signum() > 0 && next.compareTo(HIGHEST_PRICE) <= 0) {
            model.setOwnPrice(Optional.of(next));
        }
    }
}
