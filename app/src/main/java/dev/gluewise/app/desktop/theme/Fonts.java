package dev.gluewise.app.desktop.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** The fonts that ship with the program; style sheets name them, plots take them here. */
public final class Fonts {
    private static final String FAMILY = "Inter Tabular";

    private Fonts() {}

    /** Makes the fonts known to JavaFX; once, before the first scene. */
    public static void load() {
        for (String file : new String[] {
            "InterTabular-Regular.ttf",
            "InterTabular-SemiBold.ttf",
            "InterTabular-Medium.ttf",
            "JetBrainsMono-Regular.ttf"
        }) {
            try (InputStream stream = Objects.requireNonNull(Fonts.class.getResourceAsStream(file), file)) {
                Font.loadFont(stream, 13);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Inter Regular with tabular figures, of a size in pixels. */
    public static Font regular(double size) {
        return Font.font(FAMILY, size);
    }

    /** Inter SemiBold with tabular figures, of a size in pixels. */
    public static Font semiBold(double size) {
        return Font.font(FAMILY, FontWeight.BOLD, size);
    }

    /** How wide words are on one line, in pixels. */
    public static double width(String words, Font font) {
        Text measured = new Text(words);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }
}
