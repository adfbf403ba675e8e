package dev.gluewise.app.desktop.whatif;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;

import dev.gluewise.analyzer.advice.NextRun;
import dev.gluewise.analyzer.advice.Upgrade;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.MarkIcon;
import dev.gluewise.app.desktop.control.RichText;
import dev.gluewise.app.desktop.text.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * What else could be done, beside the recommendation and never a part of it: a newer Glue version, and one more run. A link
 * tells of each; what is behind it is shown when asked for, and then stays.
 */
final class FurtherOptions extends VBox {
    private final NextRunModel next;
    private final Hyperlink upgradeLink = new Hyperlink();
    private final Hyperlink runLink = new Hyperlink(Words.say("whatif.next.ask.short"));
    private final VBox upgrade = new VBox();
    private final VBox run = new VBox();
    private final BooleanProperty upgradeAsked = new SimpleBooleanProperty();

    FurtherOptions(WhatIfModel model) {
        next = model.nextRun();
        getStyleClass().add("further-options");
        getChildren().addAll(upgrade, run);
        upgradeLink.setId("upgrade");
        upgradeLink.managedProperty().bind(upgradeLink.visibleProperty());
        upgradeLink.setOnAction(event -> upgradeAsked.set(!upgradeAsked.get()));
        upgrade.visibleProperty().bind(upgradeLink.visibleProperty().and(upgradeAsked));
        upgrade.managedProperty().bind(upgrade.visibleProperty());
        run.managedProperty().bind(run.visibleProperty());
        runLink.setId("next-run");
        runLink.setOnAction(event -> next.ask());
        Hint.on(runLink, Words.say("whatif.next.ask"));
        follow(
                this,
                model.outcomeProperty(),
                outcome -> showUpgrade(outcome.flatMap(shown -> shown.advice().upgrade())));
        follow(this, next.searchProperty(), this::showRun);
    }

    /** The links to what is shown here. */
    List<Hyperlink> links() {
        return List.of(upgradeLink, runLink);
    }

    private void showUpgrade(Optional<Upgrade> offered) {
        upgradeLink.setVisible(offered.isPresent());
        upgrade.getChildren().clear();
        offered.ifPresent(option -> {
            String version = option.candidate().configuration().glueVersion().label();
            upgradeLink.setText(Words.say(
                    "whatif.upgrade.short",
                    version,
                    Figures.percent(option.saving().fraction())));
            show(
                    upgrade,
                    Words.say("whatif.upgrade", version),
                    MarkIcon.of(option.candidate().configuration()),
                    Words.say(
                            "whatif.upgrade.figures",
                            Figures.money(option.candidate().expectedCost()),
                            Figures.percent(option.saving().fraction())),
                    option.why().text());
        });
    }

    private void showRun(NextRunModel.Search search) {
        run.getChildren().clear();
        boolean asked = !(search instanceof NextRunModel.Search.NotAsked);
        run.setVisible(asked);
        runLink.setDisable(asked);
        switch (search) {
            case NextRunModel.Search.NotAsked unasked -> run.setVisible(false);
            case NextRunModel.Search.Looking looking ->
                run.getChildren().add(label(Words.say("whatif.next.looking"), "caption"));
            case NextRunModel.Search.Failed failed ->
                run.getChildren().add(paragraph(failed.problem().oneLine(), "caption"));
            case NextRunModel.Search.Found found ->
                found.run().ifPresentOrElse(this::showRun, () -> run.getChildren()
                        .add(paragraph(Words.say("whatif.next.none"), "caption")));
        }
    }

    private void showRun(NextRun found) {
        show(
                run,
                Words.say("whatif.next", found.configuration().label()),
                MarkIcon.of(found.configuration()),
                Words.say(
                        "whatif.next.figures",
                        Figures.money(found.expectedCost()),
                        Figures.percent(found.intervalReduction())),
                found.why().text());
    }

    private static void show(VBox box, String title, Node mark, String figures, String why) {
        HBox head = new HBox(mark, paragraph(title, "strong"));
        head.getStyleClass().add("row");
        box.getStyleClass().setAll("further-option");
        box.getChildren().setAll(head, RichText.of(figures), paragraph(why, "caption"));
    }
}
