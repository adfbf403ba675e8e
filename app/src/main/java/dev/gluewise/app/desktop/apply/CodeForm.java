package dev.gluewise.app.desktop.apply;

import dev.gluewise.analyzer.change.ChangeFormat;
import dev.gluewise.app.desktop.text.Words;

/** Names of the forms of a change. */
final class CodeForm {
    private CodeForm() {}

    static String label(ChangeFormat format) {
        return Words.say("apply.form." + format.name());
    }

    /** The ending of a file of it. */
    static String ending(ChangeFormat format) {
        return switch (format) {
            case CLI -> ".sh";
            case TERRAFORM -> ".tf";
            case CLOUDFORMATION -> ".yaml";
            case BOTO3 -> ".py";
            case JSON -> ".json";
        };
    }
}
