package dev.gluewise.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the commands that the documentation names: blocks of code in Markdown, and the steps of the example pipelines. */
final class DocumentedCommands {
    private static final Path PROJECT = Path.of("..");
    /** A line of a block, fenced or indented, or of a pipeline's script, that starts the program. */
    private static final Pattern LINE = Pattern.compile(
            "(?: {4,}|\\s+- |\\s*sh '|)(?:\\./gluewise|gluewise) +(?<arguments>[^'()]*(?:'[^']*'[^'()]*)*)'?");

    private static final Pattern INLINE = Pattern.compile("`(?:\\./)?gluewise (?<arguments>[^`]+)`");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    private DocumentedCommands() {}

    /**
     * A command as it stands in a document.
     *
     * @param place file and line
     * @param arguments what follows the program's name
     */
    record Documented(String place, List<String> arguments) {
        boolean starts(String... words) {
            return arguments.size() >= words.length
                    && arguments.subList(0, words.length).equals(List.of(words));
        }

        @Override
        public String toString() {
            return place + ": gluewise " + String.join(" ", arguments);
        }
    }

    /** Whole commands: those that stand on lines of their own, in the order of the document. */
    static List<Documented> in(String document) {
        Path file = PROJECT.resolve(document);
        List<Documented> commands = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (line.matches()) {
                commands.add(new Documented(document + ":" + (i + 1), words(line.group("arguments"))));
            }
        }
        return commands;
    }

    /** Commands within sentences, often no more than their names. */
    static List<Documented> mentionedIn(String document) {
        List<Documented> commands = new ArrayList<>();
        List<String> lines = lines(PROJECT.resolve(document));
        for (int i = 0; i < lines.size(); i++) {
            Matcher mention = INLINE.matcher(lines.get(i));
            while (mention.find()) {
                commands.add(new Documented(document + ":" + (i + 1), words(mention.group("arguments"))));
            }
        }
        return commands;
    }

    /** All Markdown of the project, and the example pipelines. */
    static List<String> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(PROJECT.resolve("docs"));
                Stream<Path> packaging = Files.walk(PROJECT.resolve("packaging"));
                Stream<Path> top = Files.list(PROJECT)) {
            return Stream.of(docs, packaging, top)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md")
                            || file.startsWith(PROJECT.resolve("packaging").resolve("ci")) && Files.isRegularFile(file))
                    .map(file -> PROJECT.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** The first block of YAML in a document. */
    static String yamlIn(String document) {
        return String.join("\n", lines(PROJECT.resolve(document)))
                .replaceFirst("(?s).*?```yaml\\n", "")
                .replaceFirst("(?s)```.*", "");
    }

    private static List<String> words(String arguments) {
        List<String> words = new ArrayList<>();
        // What a shell does with the output is none of the program's business.
        Matcher word = WORD.matcher(arguments.replaceFirst(" [>|#].*", ""));
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
