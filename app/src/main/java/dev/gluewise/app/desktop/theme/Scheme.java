package dev.gluewise.app.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** The light and the dark look. */
public enum Scheme {
    LIGHT("tokens-light.css", new PrimerLight()),
    DARK("tokens-dark.css", new PrimerDark());

    private final String tokenFile;
    private final Theme base;
    private final Map<String, Color> colors;

    Scheme(String tokenFile, Theme base) {
        this.tokenFile = tokenFile;
        this.base = base;
        colors = colorsIn(text(tokenFile));
    }

    /** The colour of a token, for plots, which no style sheet reaches. */
    public Color color(String token) {
        return Objects.requireNonNull(colors.get(token), token);
    }

    /** The other one. */
    public Scheme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** What the application's user agent style sheet has to be. */
    public String userAgentStylesheet() {
        return base.getUserAgentStylesheet();
    }

    /** The scene's own style sheets: the tokens and what is made of them. */
    public List<String> stylesheets() {
        return List.of(location(tokenFile), sized("shell.css"), sized("controls.css"), sized("screens.css"));
    }

    private static String sized(String file) {
        return TextScale.active() ? TextScale.grown(text(file)) : location(file);
    }

    private static Map<String, Color> colorsIn(String styleSheet) {
        Map<String, Color> found = new HashMap<>();
        Matcher tokens = Pattern.compile("(-[\\w-]+)\\s*:\\s*(#[0-9a-fA-F]{6})").matcher(styleSheet);
        while (tokens.find()) {
            found.put(tokens.group(1), Color.web(tokens.group(2)));
        }
        return found;
    }

    private static String location(String file) {
        return resource(file).toExternalForm();
    }

    private static URL resource(String file) {
        return Objects.requireNonNull(Scheme.class.getResource(file), file);
    }

    private static String text(String file) {
        try (InputStream stream = resource(file).openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
