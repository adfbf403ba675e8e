package dev.gluewise.app.desktop.apply;

import dev.gluewise.analyzer.change.AdvisedChange;
import dev.gluewise.analyzer.change.JobSetting;
import dev.gluewise.analyzer.change.SettingChange;
import dev.gluewise.analyzer.change.ShufflePartitions;
import dev.gluewise.analyzer.evidence.JobDetails;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.catalog.Configuration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One setting in words, as it is and as it will be.
 *
 * @param name the setting
 * @param before as it is
 * @param after as it will be
 * @param changes whether it is a setting that becomes something else
 */
record ChangeLine(String name, String before, String after, boolean changes) {
    /** The settings that change, and below them those that matter and stay. */
    static List<ChangeLine> of(AdvisedChange advised) {
        List<ChangeLine> lines = new ArrayList<>(changes(
                advised.change().settings(), Optional.of(advised.change().to())));
        lines.addAll(MemoryLines.of(advised));
        Set<JobSetting> changed = EnumSet.noneOf(JobSetting.class);
        advised.change().settings().forEach(setting -> changed.add(setting.setting()));
        Configuration size = advised.change().from();
        if (!changed.contains(JobSetting.EXECUTION_CLASS)) {
            lines.add(
                    same(name(JobSetting.EXECUTION_CLASS), size.executionClass().name()));
        }
        ShufflePartitions.of(advised).map(ChangeLine::partitions).ifPresent(lines::add);
        lines.add(staying(advised));
        return lines;
    }

    private static ChangeLine partitions(ShufflePartitions partitions) {
        return new ChangeLine(
                ShufflePartitions.PROPERTY,
                Figures.count(partitions.now()),
                partitions.now() == partitions.then()
                        ? Words.say("apply.partitions.same", Figures.count(partitions.then()))
                        : Words.say("apply.partitions.by-slots", Figures.count(partitions.then())),
                false);
    }

    /** What no change of size touches, as far as it is known, in one line. */
    private static ChangeLine staying(AdvisedChange advised) {
        List<String> names = new ArrayList<>(List.of(Words.say("apply.setting.version")));
        List<String> values =
                new ArrayList<>(List.of(advised.change().from().glueVersion().label()));
        JobDetails details = advised.advice().evidence().details();
        minutes(details.timeoutMinutes()).ifPresent(timeout -> {
            names.add(Words.say("apply.setting.timeout"));
            values.add(timeout);
        });
        if (details.maxRetries().isPresent()) {
            names.add(Words.say("apply.setting.retries"));
            values.add(Figures.count(details.maxRetries().getAsInt()));
        }
        String comma = Words.say("apply.setting.comma");
        return same(String.join(comma, names), String.join(comma, values));
    }

    /**
     * Settings that change.
     *
     * @param to the size from then on, where it is known
     */
    static List<ChangeLine> changes(List<SettingChange> settings, Optional<Configuration> to) {
        return settings.stream()
                .map(setting -> new ChangeLine(
                        name(setting.setting()),
                        value(setting.before()),
                        most(setting.setting(), to)
                                ? Words.say("apply.maximum", value(setting.after()))
                                : value(setting.after()),
                        true))
                .toList();
    }

    /** Where workers come and go, their number is the most there are. */
    private static boolean most(JobSetting setting, Optional<Configuration> to) {
        return setting == JobSetting.NUMBER_OF_WORKERS
                && to.filter(Configuration::autoScaling).isPresent();
    }

    private static ChangeLine same(String name, String value) {
        return new ChangeLine(name, value, Words.say("apply.unchanged"), false);
    }

    private static String name(JobSetting setting) {
        return Words.say("apply.setting." + setting.name());
    }

    private static String value(Optional<String> value) {
        return value.orElseGet(() -> Words.say("apply.not-set"));
    }

    private static Optional<String> minutes(OptionalInt minutes) {
        return minutes.isPresent()
                ? Optional.of(Figures.deadline(Duration.ofMinutes(minutes.getAsInt())))
                : Optional.empty();
    }
}
