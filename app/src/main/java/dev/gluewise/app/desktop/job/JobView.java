package dev.gluewise.app.desktop.job;

import dev.gluewise.app.desktop.theme.Scheme;
import dev.gluewise.app.desktop.timeline.TimelineView;
import dev.gluewise.app.desktop.verify.VerifyView;
import dev.gluewise.app.desktop.whatif.WhatIfView;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One job: its header, its tabs, and the one that is shown. */
public final class JobView extends VBox {
    private final JobModel model;
    private final WhatIfView whatIf;
    private final TimelineView timeline;
    private final VerifyView verify;

    public JobView(
            JobModel model, ObservableValue<Scheme> scheme, JobNavigation navigation, WhatIfView.Actions actions) {
        this.model = model;
        getStyleClass().add("job-view");
        whatIf = new WhatIfView(model.whatIf(), scheme, actions);
        timeline = new TimelineView(model.timeline(), scheme);
        verify = new VerifyView(model.verify());
        StackPane pages = new StackPane(whatIf, timeline, verify);
        VBox.setVgrow(pages, Priority.ALWAYS);
        getChildren().addAll(new JobHeader(model.whatIf(), navigation), new TabRow(model), pages);
        model.tabProperty().subscribe(this::show);
    }

    private void show(JobTab tab) {
        whatIf.setVisible(tab == JobTab.WHAT_IF);
        timeline.setVisible(tab == JobTab.TIMELINE);
        verify.setVisible(tab == JobTab.VERIFY);
        focusShown();
    }

    /** Puts the keyboard where the user most likely goes on. */
    public void focusShown() {
        switch (model.tabProperty().get()) {
            case WHAT_IF -> whatIf.focusChart();
            case TIMELINE -> timeline.focusChart();
            case VERIFY -> verify.focusStart();
        }
    }
}
