package dev.gluewise.analyzer.change;

import dev.gluewise.pricing.catalog.Configuration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One setting's change.
 *
 * @param setting which
 * @param before its value until then; empty where it was not set
 * @param after its value from then on; empty where it is to be taken away
 */
public record SettingChange(JobSetting setting, Optional<String> before, Optional<String> after) {
    /** What differs between two sizes of a job; empty where they are the same. */
    public static List<SettingChange> between(Configuration from, Configuration to) {
        Set<JobSetting> settings = EnumSet.copyOf(JobSetting.of(to));
        settings.addAll(JobSetting.of(from));
        List<SettingChange> changes = new ArrayList<>();
        for (JobSetting setting : settings) {
            SettingChange change = new SettingChange(setting, setting.in(from), setting.in(to));
            if (change.isOne()) {
                changes.add(change);
            }
        }
        return List.copyOf(changes);
    }

    boolean isOne() {
        return !before.equals(after);
    }

    /** The change that undoes this one. */
    public SettingChange undone() {
        return new SettingChange(setting, after, before);
    }
}
