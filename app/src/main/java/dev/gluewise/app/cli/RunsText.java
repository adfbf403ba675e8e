package dev.gluewise.app.cli;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunOutcome;
import dev.gluewise.analyzer.evidence.RunStory;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.RunWords;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Past runs for people at a terminal. */
final class RunsText {
    private static final String NONE = "–";
    private static final int LONGEST_ERROR = 80;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private RunsText() {}

    /** @param wanted how many runs there are of the kind that is shown */
    static String write(String job, RunStory story, List<GlueRun> shown, int wanted) {
        StringBuilder text = new StringBuilder(job + ": " + summary(story) + "\n");
        if (!shown.isEmpty()) {
            TextTable table = new TextTable("started", "size", ">runTime", "outcome", ">try", "error");
            shown.forEach(run -> table.row(
                    moment(run.startedOn()),
                    run.configuration().map(size -> size.label()).orElse(NONE),
                    run.executionSeconds().isPresent()
                            ? Figures.duration(run.executionSeconds().getAsDouble())
                            : NONE,
                    RunWords.outcome(run.outcome()),
                    String.valueOf(run.attempt() + 1),
                    run.details().errorMessage().map(RunsText::beginning).orElse("")));
            text.append('\n').append(table.text());
        }
        if (shown.size() < wanted) {
            text.append(RunWords.more(wanted - shown.size())).append('\n');
        }
        if (!story.resizes().isEmpty()) {
            TextTable table = new TextTable("resized", "from", "to");
            story.resizes()
                    .forEach(resize -> table.row(
                            MOMENT.format(resize.at()),
                            resize.from().label(),
                            resize.to().label()));
            text.append('\n').append(table.text());
        }
        return text.toString();
    }

    private static String summary(RunStory story) {
        List<String> parts = new ArrayList<>(List.of(RunWords.runs(story.runs())));
        for (Map.Entry<RunOutcome, Integer> outcome : story.outcomes().entrySet()) {
            parts.add(RunWords.outcome(outcome.getKey()) + ": " + Figures.count(outcome.getValue()));
        }
        if (story.triedAgain() > 0) {
            parts.add(RunWords.triedAgain(story.triedAgain()));
        }
        return String.join(", ", parts);
    }

    private static String moment(Optional<Instant> moment) {
        return moment.map(MOMENT::format).orElse(NONE);
    }

    private static String beginning(String error) {
        String line = error.lines().findFirst().orElse("");
        return line.length() > LONGEST_ERROR ? line.substring(0, LONGEST_ERROR) + "…" : line;
    }
}
