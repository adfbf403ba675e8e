package dev.gluewise.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.gluewise.pricing.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed out beside the program is whole, as far as that can be told without building it. */
class PackagingTest {
    private static final Path PACKAGING = Path.of("..", "packaging");
    private static final Set<String> INSTRUCTIONS =
            Set.of("FROM", "RUN", "COPY", "ENV", "USER", "WORKDIR", "ENTRYPOINT", "CMD");

    @Test
    void theProgramTellsWhoseWorkItHolds() throws IOException {
        try (InputStream list = PackagingTest.class.getResourceAsStream("third-party.txt")) {
            List<String> libraries = new String(
                            Objects.requireNonNull(list, "third-party.txt").readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();

            assertThat(libraries).hasSizeGreaterThan(60).allSatisfy(line -> {
                String[] fields = line.split("\t", -1);
                assertThat(fields).as(line).hasSize(4);
                assertThat(fields[0]).as("the licence of %s", fields[1]).matches("[A-Z0-9][\\w.-]+( OR [\\w.-]+)*");
                assertThat(fields[1].split(":")).as(line).hasSize(3);
                assertThat(fields[2]).as("the name of %s", fields[1]).isNotBlank();
            });
            assertThat(libraries)
                    .anyMatch(line -> line.contains("atlantafx-base"))
                    .anyMatch(line -> line.contains("JetBrains Mono"))
                    .noneMatch(line -> line.contains("dev.gluewise"));
        }
    }

    @Test
    void thePipelineOfGitHubIsOne() throws IOException {
        JsonNode pipeline = yaml("ci/github-actions.yml");

        assertThat(pipeline.has("jobs")).isTrue();
        assertThat(pipeline.has("on")).isTrue();
        assertThat(pipeline.at("/jobs/check/steps")).isNotEmpty().allSatisfy(step -> assertThat(
                        step.has("uses") ^ step.has("run"))
                .isTrue());
    }

    @Test
    void thePipelineOfGitLabIsOne() throws IOException {
        JsonNode pipeline = yaml("ci/gitlab-ci.yml");

        assertThat(pipeline.properties()).isNotEmpty().allSatisfy(job -> assertThat(
                        job.getValue().get("script"))
                .as(job.getKey())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.isTextual()).isTrue()));
        assertThat(pipeline.at("/gluewise/artifacts/reports/junit").asText()).isEqualTo("gluewise.xml");
    }

    @Test
    void thePipelineOfJenkinsClosesWhatItOpens() throws IOException {
        String pipeline = Files.readString(PACKAGING.resolve("ci/Jenkinsfile"));

        assertThat(pipeline).contains("pipeline {", "agent {", "stages {");
        assertThat(pipeline.chars().filter(c -> c == '{').count())
                .isEqualTo(pipeline.chars().filter(c -> c == '}').count());
        assertThat(pipeline.lines().filter(line -> !line.startsWith("//"))).allSatisfy(line -> assertThat(
                        line.chars().filter(c -> c == '\'').count() % 2)
                .as(line)
                .isZero());
    }

    @Test
    void theContainerIsMadeOfWhatIsThere() throws IOException {
        List<String> instructions = Files.readString(PACKAGING.resolve("Containerfile"))
                .replaceAll("(?m)^ *#.*\\R", "")
                .replaceAll("\\\\\\R", " ")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();

        assertThat(instructions)
                .allSatisfy(line -> assertThat(INSTRUCTIONS).as(line).contains(line.split(" ")[0]));
        assertThat(instructions.getFirst()).startsWith("FROM ");
        assertThat(instructions.getLast()).startsWith("CMD ");
        assertThat(instructions.stream()
                        .filter(line -> line.startsWith("COPY --from=build /build/packaging"))
                        .map(line -> line.replaceFirst(".*/build/(\\S+) .*", "$1")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Path.of("..").resolve(file)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.gluewise.Gluewise.metainfo.xml", "gluewise-mime.xml"})
    void whatTheSystemReadsIsWellFormedAndInAllLanguages(String name) throws Exception {
        Path file = PACKAGING.resolve("linux").resolve(name);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);

        assertThat(factory.newDocumentBuilder()
                        .parse(file.toFile())
                        .getDocumentElement()
                        .getTagName())
                .isIn("component", "mime-info");
        assertThat(translations()).allSatisfy(code -> assertThat(file).content().contains("xml:lang=\"" + code + "\""));
    }

    @Test
    void theEntryOfTheMenuOpensAWorkspaceInAllLanguages() {
        assertThat(PACKAGING.resolve("linux/gluewise.desktop"))
                .content()
                .contains("Exec=gluewise desktop %f", "MimeType=application/vnd.gluewise.workspace;");
        assertThat(translations()).allSatisfy(code -> assertThat(PACKAGING.resolve("linux/gluewise.desktop"))
                .content()
                .contains("Comment[" + code + "]="));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64, 128, 256, 512})
    void thePictureOfTheIconIsThereInEachSize(int pixels) throws IOException {
        try (InputStream picture = PackagingTest.class.getResourceAsStream("desktop/theme/icon-" + pixels + ".png")) {
            assertThat(ImageIO.read(Objects.requireNonNull(picture, "no picture of " + pixels))
                            .getWidth())
                    .isEqualTo(pixels);
        }
    }

    private static Stream<String> translations() {
        return Stream.of(Language.values())
                .filter(language -> language != Language.ENGLISH)
                .map(Language::code);
    }

    private static JsonNode yaml(String file) throws IOException {
        return new YAMLMapper().readTree(PACKAGING.resolve(file).toFile());
    }
}
