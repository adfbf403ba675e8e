package dev.gluewise.app.desktop.job;

import static dev.gluewise.app.desktop.control.Follow.follow;

import dev.gluewise.app.desktop.control.ScreenStack;
import dev.gluewise.app.desktop.notes.NotesView;
import dev.gluewise.app.desktop.plot.PlotExports;
import dev.gluewise.app.desktop.runs.RunsView;
import dev.gluewise.app.desktop.theme.Scheme;
import dev.gluewise.app.desktop.timeline.TimelineView;
import dev.gluewise.app.desktop.verify.VerifyView;
import dev.gluewise.app.desktop.whatif.WhatIfView;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One job: its header, its tabs, and the one that is shown. */
public final class JobView extends VBox {
    private final JobModel model;
    private final ScreenStack<JobTab> tabs = new ScreenStack<>(JobTab.class);

    public JobView(
            JobModel model,
            ObservableValue<Scheme> scheme,
            JobNavigation navigation,
            WhatIfView.Actions actions,
            PlotExports exports) {
        this.model = model;
        getStyleClass().add("job-view");
        // A tab that is added here has its button and its key.
        tabs.add(
                JobTab.WHAT_IF, () -> new WhatIfView(model.whatIf(), scheme, actions, exports), WhatIfView::focusChart);
        tabs.add(JobTab.TIMELINE, () -> new TimelineView(model.timeline(), scheme, exports), TimelineView::focusChart);
        tabs.add(JobTab.RUNS, () -> new RunsView(model.runs(), scheme, exports), RunsView::focusChart);
        tabs.add(JobTab.VERIFY, () -> new VerifyView(model.verify(), scheme, exports), VerifyView::focusStart);
        tabs.add(JobTab.NOTES, () -> new NotesView(model.notes()), NotesView::focusText);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().addAll(new JobHeader(model.whatIf(), navigation), new TabRow(model, tabs.keys()), tabs);
        follow(this, model.tabProperty(), tabs::show);
    }

    /** Shows the tab at a place of the row, from 0; beyond its end, none. */
    public void showTab(int place) {
        if (place < tabs.keys().size()) {
            model.tabProperty().set(tabs.keys().get(place));
        }
    }

    /** Puts the keyboard where the user most likely goes on. */
    public void focusShown() {
        tabs.focus(model.tabProperty().get());
    }
}
