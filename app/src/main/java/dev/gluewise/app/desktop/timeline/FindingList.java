package dev.gluewise.app.desktop.timeline;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.findings.Finding;
import dev.gluewise.analyzer.findings.OneAfterAnother;
import dev.gluewise.analyzer.report.FindingsText;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is wrong with the logged run; one that is chosen points at its stage. */
final class FindingList extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final TimelineModel model;
    private final VBox cards = new VBox();
    private final Label count = label("", "muted");
    private final HBox total = new HBox();
    private List<Finding> shown = List.of();

    FindingList(TimelineModel model) {
        this.model = model;
        getStyleClass().add("finding-list");
        cards.getStyleClass().add("finding-cards");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox title = new HBox(
                label(Words.say("timeline.findings"), "section"),
                count,
                spring(),
                label(Words.say("timeline.findings.of-run"), "caption"));
        title.getStyleClass().add("finding-title");
        total.getStyleClass().add("finding-total");
        getChildren().addAll(title, scroll, total);
        follow(this, model.outcomeProperty(), outcome -> show(model.findings()));
        follow(this, model.comparisonProperty(), compared -> showTotal());
        follow(this, model.findingProperty(), chosen -> mark());
    }

    private void showTotal() {
        Optional<OneAfterAnother> first = model.oneAfterAnother();
        Label what = label(
                first.map(together -> Words.say("timeline.findings.first", Figures.count(together.count())))
                        .orElseGet(() -> Words.say("timeline.findings.overlap")),
                "caption");
        total.setVisible(shown.size() > 1);
        total.setManaged(shown.size() > 1);
        total.getChildren().setAll(what);
        first.ifPresent(together -> {
            Label cost = label(
                    Words.say(
                            "timeline.findings.share", Figures.money(together.cost()), Figures.money(together.ofRun())),
                    "strong");
            cost.setMinWidth(USE_PREF_SIZE);
            Hint.on(what, Words.say("timeline.findings.first.tip"));
            total.getChildren().addAll(spring(), cost);
        });
    }

    private void show(List<Finding> findings) {
        if (findings.equals(shown) && !cards.getChildren().isEmpty()) {
            return;
        }
        shown = findings;
        cards.getChildren().setAll(findings.stream().map(this::card).toList());
        if (findings.isEmpty()) {
            cards.getChildren().add(paragraph(Words.say("timeline.findings.none"), "muted"));
        }
        count.setText(findings.isEmpty() ? "" : Figures.count(findings.size()));
        showTotal();
        mark();
    }

    private Node card(Finding finding) {
        HBox head = new HBox(
                FindingIcon.of(finding.code()),
                title(finding),
                spring(),
                whole(finding.seconds() > 0 ? Figures.duration(finding.seconds()) : "", "muted"),
                whole(cost(finding), "strong"));
        head.getStyleClass().add("finding-head");
        // A button would not grow with its lines.
        VBox card = new VBox(head, paragraph(finding.text()), paragraph(finding.action(), "muted"));
        card.getStyleClass().addAll("finding-card", severity(finding));
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.BUTTON);
        card.setAccessibleText(Words.say("timeline.finding.spoken", finding.text(), finding.action()));
        card.setOnMouseClicked(event -> choose(finding));
        card.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                choose(finding);
                event.consume();
            }
        });
        return card;
    }

    /** Chooses a finding, or none where it was chosen before. */
    private void choose(Finding finding) {
        Optional<Finding> chosen = Optional.of(finding);
        boolean again = model.findingProperty().get().equals(chosen);
        model.findingProperty().set(again ? Optional.empty() : chosen);
    }

    private void mark() {
        for (int i = 0; i < shown.size() && i < cards.getChildren().size(); i++) {
            boolean chosen = model.findingProperty().get().equals(Optional.of(shown.get(i)));
            cards.getChildren().get(i).pseudoClassStateChanged(CHOSEN, chosen);
        }
    }

    /** What the heading says of all need not stand in each. */
    private static String cost(Finding finding) {
        return finding.per() == Finding.Per.RUN
                ? finding.cost().map(Figures::money).orElse("")
                : FindingsText.cost(finding).orElse("");
    }

    private static Label whole(String text, String style) {
        Label label = label(text, style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label title(Finding finding) {
        Label title = label(Words.say("timeline.finding." + finding.code(), capital(finding.where())), "strong");
        Hint.whole(title);
        return title;
    }

    private static String severity(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
