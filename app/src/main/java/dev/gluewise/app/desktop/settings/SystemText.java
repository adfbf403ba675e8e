package dev.gluewise.app.desktop.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large the system has its text. JavaFX follows a screen's scale by itself, and not this: Windows keeps it as "text
 * size" of its accessibility settings, GNOME and its kin as "large text". macOS has none for all programs.
 */
public final class SystemText {
    /** What the screens are made for. */
    static final double LEAST = 1;

    static final double MOST = 1.5;

    private static final List<String> GNOME =
            List.of("gsettings", "get", "org.gnome.desktop.interface", "text-scaling-factor");
    private static final List<String> WINDOWS =
            List.of("reg", "query", "HKCU\\Software\\Microsoft\\Accessibility", "/v", "TextScaleFactor");

    private static final Pattern DECIMAL = Pattern.compile("(\\d+\\.\\d+)\\s*");
    private static final Pattern REGISTRY = Pattern.compile("TextScaleFactor\\s+REG_DWORD\\s+0x([0-9a-fA-F]{1,4})\\b");
    private static final long PATIENCE_SECONDS = 1;

    private SystemText() {}

    /** Asks the system, in some milliseconds and no more than a second; 1 to 1.5, and 1 where it does not say. */
    public static double ask() {
        return factor(System.getProperty("os.name"), SystemText::output);
    }

    /** @param outputs gives what a command says, or nothing where there is no such command or it fails */
    static double factor(String system, Function<List<String>, Optional<String>> outputs) {
        String name = system.toLowerCase(Locale.ROOT);
        Optional<Double> said = Optional.empty();
        if (name.contains("windows")) {
            said = outputs.apply(WINDOWS)
                    .map(REGISTRY::matcher)
                    .filter(Matcher::find)
                    .map(found -> Integer.parseInt(found.group(1), 16) / 100.0);
        } else if (name.contains("linux")) {
            said = outputs.apply(GNOME)
                    .map(DECIMAL::matcher)
                    .filter(Matcher::matches)
                    .map(found -> Double.parseDouble(found.group(1)));
        }
        return Math.clamp(said.orElse(LEAST), LEAST, MOST);
    }

    private static Optional<String> output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return process.exitValue() == 0
                    ? Optional.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
