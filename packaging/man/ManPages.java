import dev.gluewise.app.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Writes a manual page for each command from what the commands say of themselves: ManPages FOLDER DATE. */
final class ManPages {
    private final Path folder;
    private final String date;

    private ManPages(Path folder, String date) {
        this.folder = folder;
        this.date = date;
    }

    public static void main(String[] arguments) throws IOException {
        ManPages pages = new ManPages(Files.createDirectories(Path.of(arguments[0])), arguments[1]);
        pages.writeWithSubcommands(Commands.model());
    }

    private void writeWithSubcommands(CommandLine command) throws IOException {
        Files.writeString(folder.resolve(pageName(command) + ".1"), page(command));
        for (CommandLine subcommand : subcommands(command)) {
            writeWithSubcommands(subcommand);
        }
    }

    private static List<CommandLine> subcommands(CommandLine command) {
        return command.getSubcommands().values().stream()
                .filter(Predicate.not(one -> one.getCommandSpec().usageMessage().hidden()))
                .distinct()
                .toList();
    }

    private static String pageName(CommandLine command) {
        return command.getCommandSpec().qualifiedName("-");
    }

    private String page(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        UsageMessageSpec usage = spec.usageMessage();
        List<String> lines = new ArrayList<>();
        lines.add(".TH \"%s\" 1 \"%s\" \"%s\" \"User commands\""
                .formatted(pageName(command).toUpperCase(), date, spec.root().version()[0]));
        lines.add(".SH NAME");
        lines.add("%s \\- %s".formatted(pageName(command), text(summary(usage))));
        lines.add(".SH SYNOPSIS");
        lines.add(text(plainHelp(command).synopsis(0).strip().replaceAll("\\s+", " ")));
        lines.add(".SH DESCRIPTION");
        Stream.of(usage.description()).map(ManPages::text).forEach(lines::add);
        section(lines, "PARAMETERS", spec.positionalParameters(), parameter -> ((PositionalParamSpec) parameter).paramLabel());
        section(lines, "OPTIONS", spec.options(), option -> optionNames((OptionSpec) option));
        if (!subcommands(command).isEmpty()) {
            lines.add(".SH COMMANDS");
            for (CommandLine subcommand : subcommands(command)) {
                entry(lines, ".BR %s (1)".formatted(text(pageName(subcommand))),
                        summary(subcommand.getCommandSpec().usageMessage()));
            }
        }
        List<String> footer = Stream.of(usage.footer()).filter(Predicate.not(String::isEmpty)).toList();
        if (!footer.isEmpty()) {
            lines.add(".SH NOTES");
            for (String line : footer) {
                lines.add(text(line));
                lines.add(".br");
            }
            lines.removeLast();
        }
        if (spec.parent() != null) {
            lines.add(".SH SEE ALSO");
            lines.add(".BR %s (1)".formatted(text(pageName(spec.parent().commandLine()))));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String summary(UsageMessageSpec usage) {
        String first = usage.description().length == 0 ? "" : usage.description()[0].formatted();
        int end = first.indexOf(". ");
        return (end < 0 ? first : first.substring(0, end)).replaceFirst("\\.$", "");
    }

    private static Help plainHelp(CommandLine command) {
        return new Help(command.getCommandSpec(), Help.defaultColorScheme(Help.Ansi.OFF));
    }

    private static void section(
            List<String> lines,
            String title,
            List<? extends ArgSpec> arguments,
            java.util.function.Function<ArgSpec, String> name) {
        List<? extends ArgSpec> shown = arguments.stream().filter(Predicate.not(ArgSpec::hidden)).toList();
        if (!shown.isEmpty()) {
            lines.add(".SH " + title);
        }
        for (ArgSpec argument : shown) {
            entry(lines, ".B " + text(name.apply(argument)), String.join(" ", argument.description()));
        }
    }

    private static String optionNames(OptionSpec option) {
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + "=" + option.paramLabel();
    }

    private static void entry(List<String> lines, String head, String description) {
        lines.add(".TP");
        lines.add(head);
        lines.add(text(description.replace("%%", "%")));
    }

    /** Escaped for roff, so that options keep their hyphens and no line begins a request. */
    private static String text(String text) {
        return text.replace("\\", "\\e")
                .replace("-", "\\-")
                .lines()
                .map(line -> line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line)
                .collect(Collectors.joining("\n"));
    }
}
