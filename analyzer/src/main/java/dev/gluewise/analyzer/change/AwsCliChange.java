package dev.gluewise.analyzer.change;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.catalog.Configuration;
import java.util.Optional;

/**
 * A recommended configuration as commands for a POSIX shell, with the AWS command line and jq.
 *
 * <p>UpdateJob resets what it is not given. So the commands read the job, keep that as what undoing needs, change the few
 * settings, and write all of it back. Each runs only where the one before it succeeded, and a job kept before is never
 * overwritten.
 *
 * @param script the commands, ready to paste
 * @param undo the command that brings the job back to what it was before {@code script} ran in the same folder
 */
public record AwsCliChange(String script, String undo) {
    private static final int LONGEST_FILE_NAME = 80;

    /** The change that an advice asks for; empty where it recommends nothing, or what the job has already. */
    public static Optional<AwsCliChange> of(Advice advice) {
        return advice.recommended()
                .filter(chosen -> advice.changes())
                .map(Candidate::configuration)
                .map(wanted ->
                        of(advice.evidence().job(), wanted, advice.evidence().current()));
    }

    private static AwsCliChange of(JobIdentity job, Configuration wanted, Optional<Configuration> old) {
        String file = fileName(job.name());
        String region = ShellWord.of(job.region());
        // As JSON, since the AWS command line takes a name that begins with file:// for a file.
        String request =
                JsonNodeFactory.instance.objectNode().put("JobName", job.name()).toString();
        String undo = "aws glue update-job --region " + region + " --cli-input-json file://" + file + ".before.json";
        String script = """
                # %s
                # %s
                job=$(aws glue get-job --region %s --query Job --output json \\
                  --cli-input-json %s) &&
                before=$(printf '%%s\\n' "$job" | jq '%s') &&
                (set -C; printf '%%s\\n' "$before" > %s.before.json) &&
                jq '%s' \\
                  %s.before.json > %s.after.json &&
                aws glue update-job --region %s --cli-input-json file://%s.after.json &&
                printf '%%s\\n' %s %s
                """.formatted(
                        Sentences.say("change.cli.purpose"),
                        Sentences.say("change.cli.needs"),
                        region,
                        ShellWord.of(request),
                        JobUpdateFilter.unchanged(),
                        file,
                        JobUpdateFilter.changed(wanted, old),
                        file,
                        file,
                        region,
                        file,
                        ShellWord.of(Sentences.say("change.cli.done")),
                        ShellWord.of(undo));
        return new AwsCliChange(script, undo);
    }

    /** A name for files that every shell and file system takes as it is. */
    private static String fileName(String job) {
        String plain = job.replaceAll("[^A-Za-z0-9_.-]", "_").replaceFirst("^[.-]+", "");
        String name = plain.substring(0, Math.min(plain.length(), LONGEST_FILE_NAME));
        return name.chars().anyMatch(Character::isLetterOrDigit) ? name : "job";
    }
}
