package dev.gluewise.analyzer.change;

import static dev.gluewise.analyzer.text.Sentences.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A change as code of other tools: what changes, the old value beside it, and how to undo it. */
public final class ChangeCode {
    private ChangeCode() {}

    /** Attributes of Terraform's {@code aws_glue_job}, as {@code terraform fmt} writes them. */
    public static String terraform(JobChange change) {
        List<SettingChange> members = members(change);
        int widest = members.stream()
                .filter(setting -> setting.after().isPresent())
                .mapToInt(setting -> setting.setting().attribute().length())
                .max()
                .orElse(0);
        int widestValue = members.stream()
                .flatMap(setting -> setting.after().map(setting.setting()::literal).stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        lines.add("# " + say("change.terraform.purpose", comment(change.job().name())));
        lines.add("# " + say("change.undo"));
        lines.add("resource \"aws_glue_job\" \"" + identifier(change.job().name()) + "\" {");
        for (SettingChange setting : members) {
            lines.add(setting.after()
                    .map(setting.setting()::literal)
                    .map(value -> "  " + padded(setting.setting().attribute(), widest) + " = "
                            + padded(value, widestValue) + " # " + was(setting))
                    .orElseGet(() ->
                            "  # " + say("change.remove", setting.setting().attribute()) + " " + was(setting)));
        }
        argument(change).ifPresent(setting -> {
            lines.add("");
            if (setting.after().isPresent()) {
                lines.add("  # " + say("change.merge"));
                lines.add("  default_arguments = {");
                lines.add("    \"" + setting.setting().attribute() + "\" = \""
                        + setting.after().get() + "\" # " + was(setting));
                lines.add("  }");
            } else {
                lines.add(
                        "  # " + say("change.removeArgument", setting.setting().attribute(), "default_arguments") + " "
                                + was(setting));
            }
        });
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }

    /** Properties of {@code AWS::Glue::Job} in a CloudFormation or SAM template. */
    public static String cloudFormation(JobChange change) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# " + say("change.cloudformation.purpose", comment(change.job().name())));
        lines.add("# " + say("change.undo"));
        lines.add("Resources:");
        lines.add("  " + logicalId(change.job().name()) + ":");
        lines.add("    Type: AWS::Glue::Job");
        lines.add("    Properties:");
        for (SettingChange setting : members(change)) {
            lines.add(setting.after()
                    .map(setting.setting()::literal)
                    .map(value -> "      " + setting.setting().member() + ": " + value + " # " + was(setting))
                    .orElseGet(() ->
                            "      # " + say("change.remove", setting.setting().member()) + " " + was(setting)));
        }
        argument(change).ifPresent(setting -> {
            if (setting.after().isPresent()) {
                lines.add("      # " + say("change.merge"));
                lines.add("      DefaultArguments:");
                lines.add("        \"" + setting.setting().member() + "\": \""
                        + setting.after().get() + "\" # " + was(setting));
            } else {
                lines.add("      # "
                        + say("change.removeArgument", setting.setting().member(), "DefaultArguments") + " "
                        + was(setting));
            }
        });
        return String.join("\n", lines) + "\n";
    }

    /** A Python program for boto3 that reads the job, keeps what it was, changes it and writes it back. */
    public static String boto3(JobChange change) {
        String name = python(change.job().name());
        List<String> lines = new ArrayList<>();
        lines.add("# " + say("change.cli.purpose"));
        lines.add("import json");
        lines.add("");
        lines.add("import boto3");
        lines.add("");
        lines.add("glue = boto3.client(\"glue\", region_name="
                + python(change.job().region()) + ")");
        lines.add("job = glue.get_job(JobName=" + name + ")[\"Job\"]");
        lines.add(
                "for read_only in (\"Name\", \"CreatedOn\", \"LastModifiedOn\", \"ProfileName\", \"AllocatedCapacity\"):");
        lines.add("    job.pop(read_only, None)");
        lines.add("if \"WorkerType\" in job:");
        lines.add("    job.pop(\"MaxCapacity\", None)");
        lines.add("before = json.loads(json.dumps(job))  # " + say("change.boto3.before"));
        for (SettingChange setting : members(change)) {
            String member = "job[\"" + setting.setting().member() + "\"]";
            lines.add(setting.after()
                    .map(setting.setting()::literal)
                    .map(value -> member + " = " + value + "  # " + was(setting))
                    .orElseGet(() -> "job.pop(\"" + setting.setting().member() + "\", None)  # " + was(setting)));
        }
        argument(change).ifPresent(setting -> {
            String key = "\"" + setting.setting().member() + "\"";
            lines.add("job.get(\"NonOverridableArguments\", {}).pop(" + key + ", None)");
            lines.add(setting.after()
                    .map(value -> "job.setdefault(\"DefaultArguments\", {})[" + key + "] = \"" + value + "\"  # "
                            + was(setting))
                    .orElseGet(() -> "job.get(\"DefaultArguments\", {}).pop(" + key + ", None)  # " + was(setting)));
        });
        lines.add("glue.update_job(JobName=" + name + ", JobUpdate=job)");
        lines.add("# " + say("change.boto3.undo"));
        lines.add("# glue.update_job(JobName=" + name + ", JobUpdate=before)");
        return String.join("\n", lines) + "\n";
    }

    private static List<SettingChange> members(JobChange change) {
        return change.settings().stream()
                .filter(setting -> !setting.setting().isArgument())
                .toList();
    }

    private static Optional<SettingChange> argument(JobChange change) {
        return change.settings().stream()
                .filter(setting -> setting.setting().isArgument())
                .findFirst();
    }

    private static String was(SettingChange setting) {
        return setting.before()
                .map(setting.setting()::literal)
                .map(value -> say("change.was", value))
                .orElseGet(() -> say("change.wasNotSet"));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** A name on one line of a comment. */
    private static String comment(String name) {
        return name.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    private static String python(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars()
                .forEach(unit -> literal.append(
                        unit == '"' || unit == '\\'
                                ? "\\" + (char) unit
                                : unit < 0x20 || unit > 0x7e
                                        ? String.format("\\u%04x", unit)
                                        : String.valueOf((char) unit)));
        return literal.append('"').toString();
    }

    /** A name that Terraform takes for a resource. */
    private static String identifier(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_-]", "_");
        return plain.matches("[A-Za-z_].*") ? plain : "job_" + plain;
    }

    /** A name that CloudFormation takes for a resource: letters and digits only. */
    private static String logicalId(String name) {
        StringBuilder id = new StringBuilder();
        for (String word : name.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return id.isEmpty() ? "Job" : id.toString();
    }
}
