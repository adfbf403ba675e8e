package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.change.AdvisedChange;
import dev.gluewise.analyzer.change.AwsCliChange;
import dev.gluewise.analyzer.change.ChangeCode;
import dev.gluewise.analyzer.change.ChangeFormat;
import dev.gluewise.analyzer.change.JobChange;

/** A change in the forms in which it is made elsewhere. */
public final class ChangeText {
    private ChangeText() {}

    /** The change, ready to paste. */
    public static String of(AdvisedChange advised, ChangeFormat format) {
        return format == ChangeFormat.CLI ? cli(advised).script() : of(advised.change(), format);
    }

    /** What brings the job back; for the AWS command line after the change was made in the same folder. */
    public static String undo(AdvisedChange advised, ChangeFormat format) {
        return format == ChangeFormat.CLI
                ? cli(advised).undo() + "\n"
                : of(advised.change().undone(), format);
    }

    private static AwsCliChange cli(AdvisedChange advised) {
        return AwsCliChange.of(advised.advice()).orElseThrow();
    }

    /** In the forms that need no more than the change itself. */
    private static String of(JobChange change, ChangeFormat format) {
        return switch (format) {
            case CLI -> throw new IllegalArgumentException("commands are made of the whole advice");
            case TERRAFORM -> ChangeCode.terraform(change);
            case CLOUDFORMATION -> ChangeCode.cloudFormation(change);
            case BOTO3 -> ChangeCode.boto3(change);
            case JSON -> ChangeJson.write(change);
        };
    }
}
