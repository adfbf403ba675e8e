package dev.gluewise.analyzer.text;

import dev.gluewise.analyzer.evidence.RunOutcome;

/** What past runs tell, in words. */
public final class RunWords {
    private RunWords() {}

    /** What became of a run, such as {@code out of memory}. */
    public static String outcome(RunOutcome outcome) {
        return Sentences.say("ended." + outcome);
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
}
