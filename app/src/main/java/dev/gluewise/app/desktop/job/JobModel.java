package dev.gluewise.app.desktop.job;

import dev.gluewise.app.desktop.notes.NotesModel;
import dev.gluewise.app.desktop.runs.RunsModel;
import dev.gluewise.app.desktop.timeline.TimelineModel;
import dev.gluewise.app.desktop.verify.VerifyModel;
import dev.gluewise.app.desktop.whatif.WhatIfModel;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which tab of a job is shown; the tabs' own models. A tab that is not shown works nothing out. */
public final class JobModel {
    private final WhatIfModel whatIf;
    private final TimelineModel timeline;
    private final RunsModel runs;
    private final VerifyModel verify;
    private final NotesModel notes;
    private final ObjectProperty<JobTab> tab = new SimpleObjectProperty<>(JobTab.WHAT_IF);

    public JobModel(WhatIfModel whatIf, TimelineModel timeline, RunsModel runs, VerifyModel verify, NotesModel notes) {
        this.whatIf = whatIf;
        this.timeline = timeline;
        this.runs = runs;
        this.verify = verify;
        this.notes = notes;
        tab.subscribe(shown -> {
            timeline.setShown(shown == JobTab.TIMELINE);
            runs.setShown(shown == JobTab.RUNS);
            notes.setShown(shown == JobTab.NOTES);
            verify.setShown(shown == JobTab.VERIFY);
        });
    }

    public WhatIfModel whatIf() {
        return whatIf;
    }

    public TimelineModel timeline() {
        return timeline;
    }

    public RunsModel runs() {
        return runs;
    }

    public VerifyModel verify() {
        return verify;
    }

    public NotesModel notes() {
        return notes;
    }

    public ObjectProperty<JobTab> tabProperty() {
        return tab;
    }
}
