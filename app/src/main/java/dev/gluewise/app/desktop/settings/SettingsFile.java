package dev.gluewise.app.desktop.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.app.desktop.text.DeadlineInput;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The settings as a small file of JSON in the user's folder. */
public final class SettingsFile {
    private static final String NAME = "settings.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    public SettingsFile(Path userFolder) {
        file = userFolder.resolve(NAME);
    }

    /**
     * The settings that were saved, or the usual ones where none were.
     *
     * @throws ProblemException where the file does not say what settings are; it is kept beside, under another name
     */
    public Settings load() throws ProblemException {
        if (!Files.exists(file)) {
            return Settings.DEFAULT;
        }
        try {
            return settings(JSON.readTree(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.in(
                            file.toString(),
                            ProblemCode.UNREADABLE_INPUT,
                            Words.say("settings.broken"),
                            Words.say("settings.broken.hint", setAside())),
                    e);
        }
    }

    /** The name under which the broken file can still be looked at. */
    private String setAside() {
        Path aside = file.resolveSibling(NAME + ".broken");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return aside.getFileName().toString();
        } catch (IOException e) {
            return NAME;
        }
    }

    /** Saves settings in the place of all earlier ones; a reader sees the old ones or the new ones, never a part. */
    public void save(Settings settings) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path next = Files.createTempFile(file.toAbsolutePath().getParent(), NAME, null);
        try {
            Files.writeString(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(settings)));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static ObjectNode json(Settings settings) {
        ObjectNode node = JSON.createObjectNode();
        settings.language().ifPresent(language -> node.put("language", language.code()));
        node.put("theme", settings.theme().name());
        settings.textSize().percent().ifPresent(percent -> node.put("textPercent", percent));
        node.put("reduceMotion", settings.reduceMotion());
        node.put("confidence", settings.confidence());
        settings.deadline().ifPresent(deadline -> node.put("deadlineSeconds", deadline.toSeconds()));
        settings.window().ifPresent(place -> node.putObject("window")
                .put("x", place.x())
                .put("y", place.y())
                .put("width", place.width())
                .put("height", place.height())
                .put("maximized", place.maximized()));
        ArrayNode hidden = node.putArray("hiddenColumns");
        settings.hiddenColumns().stream().sorted().forEach(hidden::add);
        return node;
    }

    private static Settings settings(JsonNode node) throws JsonProcessingException {
        if (!node.isObject()) {
            throw new IllegalArgumentException("settings are a JSON object");
        }
        Settings usual = Settings.DEFAULT;
        return new Settings(
                text(node, "language").map(SettingsFile::language),
                text(node, "theme").map(Theme::valueOf).orElse(usual.theme()),
                number(node, "textPercent").map(SettingsFile::textSize).orElse(usual.textSize()),
                node.path("reduceMotion").asBoolean(usual.reduceMotion()),
                number(node, "confidence").orElse(usual.confidence()),
                number(node, "deadlineSeconds").map(SettingsFile::deadline),
                Optional.of(node.path("window")).filter(JsonNode::isObject).map(SettingsFile::place),
                hidden(node.path("hiddenColumns")));
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(() -> new IllegalArgumentException("no language: " + code));
    }

    private static TextSize textSize(double percent) {
        return Arrays.stream(TextSize.values())
                .filter(size -> size.percent().isPresent() && size.percent().getAsInt() == percent)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no size of text: " + percent));
    }

    private static Duration deadline(double seconds) {
        Duration deadline = Duration.ofSeconds((long) seconds);
        if (!deadline.isPositive() || deadline.compareTo(DeadlineInput.LONGEST) > 0) {
            throw new IllegalArgumentException("no deadline: " + seconds);
        }
        return deadline;
    }

    private static WindowPlace place(JsonNode node) {
        return new WindowPlace(
                number(node, "x").orElse(0.0),
                number(node, "y").orElse(0.0),
                number(node, "width").orElseThrow(() -> new IllegalArgumentException("a window has a width")),
                number(node, "height").orElseThrow(() -> new IllegalArgumentException("a window has a height")),
                node.path("maximized").asBoolean());
    }

    private static Set<String> hidden(JsonNode codes) {
        Set<String> hidden = new HashSet<>();
        codes.forEach(code -> hidden.add(code.asText()));
        return hidden;
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static Optional<Double> number(JsonNode node, String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isNumber).map(JsonNode::asDouble);
    }
}
