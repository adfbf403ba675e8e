package dev.gluewise.analyzer.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The report's style sheets, which lie beside this class. */
final class StyleSheet {
    private StyleSheet() {}

    static String text(String name) {
        try (InputStream file = Objects.requireNonNull(StyleSheet.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the report's style sheet cannot be read", e);
        }
    }
}
