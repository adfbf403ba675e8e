package dev.gluewise.analyzer.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another program that opens what this one writes. A test that needs one is skipped, with its name, where it is not there. */
public final class Tool {
    private static final long LONGEST_MINUTES = 3;

    private final String name;
    private final Path program;
    private final Path folder;

    private Tool(String name, Path program, Path folder) {
        this.name = name;
        this.program = program;
        this.folder = folder;
    }

    /**
     * What a run of it said.
     *
     * @param code its exit code
     * @param text what it wrote to either stream
     */
    public record Said(int code, String text) {}

    /**
     * The first of some programs that is on the search path.
     *
     * @param folder where it runs, with a home of its own below
     */
    public static Tool anyOf(Path folder, String... names) {
        Optional<Path> found = Stream.of(names)
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(":"))
                        .map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeThat(found)
                .as("none of these programs is on the search path: " + String.join(", ", names))
                .isPresent();
        return new Tool(names[0], found.orElseThrow(), folder);
    }

    /** Runs it to its end. */
    public Said run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, name, ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .put("HOME", Files.createDirectories(folder.resolve("home")).toString());
        Process process = builder.start();
        boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String text = Files.readString(output);
        assertThat(ended).as(name + " does not come to an end: " + text).isTrue();
        return new Said(process.exitValue(), text);
    }
}
