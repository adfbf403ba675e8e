package dev.gluewise.app.cli;

import dev.gluewise.analyzer.change.SettingChange;
import dev.gluewise.analyzer.text.ReportWords;
import java.util.List;

/** What changes of a job, setting by setting, as a table. */
final class Difference {
    private Difference() {}

    static String text(List<SettingChange> settings) {
        TextTable table = new TextTable("setting", "before", "after");
        String none = ReportWords.say("none");
        settings.forEach(change -> table.row(
                change.setting().member(),
                change.before().orElse(none),
                change.after().orElse(none)));
        return table.text();
    }
}
