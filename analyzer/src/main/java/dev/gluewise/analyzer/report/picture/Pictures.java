package dev.gluewise.analyzer.report.picture;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws the pictures of a page straight onto it, with the page's own fonts. A library for all of SVG took four fifths of the
 * time of a PDF, most of it to paint faint marks as images.
 */
public final class Pictures implements SVGDrawer {
    private final String font;

    /** @param font the family of the page's font that texts in pictures are written in */
    public Pictures(String font) {
        this.font = font;
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        return Picture.of(svg, font, cssWidth, cssHeight, dotsPerPixel);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {}

    @Override
    public void addFontFile(File file, String family, @Nullable Integer weight, @Nullable FontStyle style) {}

    @Override
    public void close() {}
}
