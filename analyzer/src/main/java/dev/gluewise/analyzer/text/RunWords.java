package dev.gluewise.analyzer.text;

import dev.gluewise.analyzer.evidence.RunOutcome;
import dev.gluewise.analyzer.evidence.RunStory;
import java.util.ArrayList;
import java.util.List;

/** What past runs tell, in words. */
public final class RunWords {
    private RunWords() {}

    /** What became of a run, such as {@code out of memory}. */
    public static String outcome(RunOutcome outcome) {
        return Sentences.say("outcome." + outcome);
    }

    /** How many runs there are. */
    public static String runs(int count) {
        return Sentences.say("story.runs", Figures.count(count));
    }

    /** How many runs were another try. */
    public static String triedAgain(int count) {
        return Sentences.say("story.triedAgain", Figures.count(count));
    }

    /** How many runs are not listed. */
    public static String more(int count) {
        return Sentences.say("story.more", Figures.count(count));
    }

    /** What is worth a look, in a few words; empty string where all went well at one size. */
    public static String flags(RunStory story) {
        List<String> flags = new ArrayList<>();
        story.commonestFailure()
                .ifPresent(failure ->
                        flags.add(Sentences.say("story.failed", Figures.count(story.failed()), outcome(failure))));
        if (story.triedAgain() > 0) {
            flags.add(triedAgain(story.triedAgain()));
        }
        if (!story.resizes().isEmpty()) {
            flags.add(
                    Sentences.say("story.resized", Figures.count(story.resizes().size())));
        }
        return String.join(", ", flags);
    }
}
