package dev.gluewise.analyzer.report.picture;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Draws one picture at its place on the page. */
final class Pen {
    private static final double USUAL_SIZE = 11;
    private static final double LARGER_SIZE = 12;

    private final OutputDevice page;
    private final RenderingContext context;
    private final String family;
    private final AffineTransform place;
    private final double scale;

    /**
     * @param x left edge of the picture on the page, in its dots
     * @param y upper edge
     * @param scale dots for each unit of the picture
     */
    Pen(OutputDevice page, RenderingContext context, String family, double x, double y, double scale) {
        this.page = page;
        this.context = context;
        this.family = family;
        this.scale = scale;
        place = new AffineTransform(scale, 0, 0, scale, x, y);
    }

    /** Draws all that is in an element, one upon the other. */
    void draw(Element parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                drawOne(element, parent);
            }
        }
    }

    private void drawOne(Element element, Element parent) {
        switch (element.getTagName()) {
            case "path" -> shape(PathData.read(element.getAttribute("d")), classes(element, parent));
            case "rect" -> shape(rectangle(element), classes(element, parent));
            case "circle" -> shape(circle(element), classes(element, parent));
            case "text" -> text(element);
            // A description and the words beside a pointer are not for paper.
            default -> {}
        }
    }

    private static Set<String> classes(Element element, Element parent) {
        String own = element.getAttribute("class");
        return Set.of((own.isEmpty() ? parent.getAttribute("class") : own).split(" "));
    }

    private static double number(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    private static Shape rectangle(Element element) {
        double x = number(element, "x");
        double y = number(element, "y");
        double width = number(element, "width");
        double height = number(element, "height");
        double round = 2 * number(element, "rx");
        return round == 0
                ? new Rectangle2D.Double(x, y, width, height)
                : new RoundRectangle2D.Double(x, y, width, height, round, round);
    }

    private static Shape circle(Element element) {
        double radius = number(element, "r");
        return new Ellipse2D.Double(
                number(element, "cx") - radius, number(element, "cy") - radius, 2 * radius, 2 * radius);
    }

    private void shape(Shape outline, Set<String> classes) {
        Look look = Look.of(classes);
        Shape there = new Path2D.Double(outline, place);
        look.fill().ifPresent(colour -> {
            page.setColor(colour);
            page.fill(there);
        });
        look.line().ifPresent(colour -> {
            page.setColor(colour);
            page.setStroke(new BasicStroke((float) (look.width() * scale)));
            page.draw(there);
        });
    }

    private void text(Element element) {
        Set<String> classes = Set.of(element.getAttribute("class").split(" "));
        boolean label = classes.contains("label");
        boolean flag = classes.contains("flag");
        double size = flag || classes.contains("axis") ? LARGER_SIZE : USUAL_SIZE;
        FSRGBColor colour = flag ? Look.PAPER : label ? Look.INK : Look.MUTED;
        double x = number(element, "x");
        double y = number(element, "y");
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element line) {
                // The second line of a label is the smaller part of it.
                write(
                        line.getTextContent(),
                        number(line, "x"),
                        y + number(line, "dy"),
                        "start",
                        font(size, false),
                        Look.MUTED);
            } else {
                write(
                        node.getTextContent(),
                        x,
                        y + number(element, "dy"),
                        element.getAttribute("text-anchor"),
                        font(size, flag || label),
                        colour);
            }
        }
    }

    private FSFont font(double size, boolean bold) {
        FontSpecification wanted = new FontSpecification();
        wanted.families = new String[] {family};
        wanted.size = (float) (size * scale);
        wanted.fontWeight = bold ? IdentValue.FONT_WEIGHT_600 : IdentValue.FONT_WEIGHT_400;
        wanted.fontStyle = IdentValue.NORMAL;
        wanted.variant = IdentValue.NORMAL;
        return context.getFont(wanted);
    }

    private void write(String words, double x, double y, String anchor, FSFont font, FSRGBColor colour) {
        double width = context.getTextRenderer().getWidth(context.getFontContext(), font, words);
        double before =
                switch (anchor) {
                    case "end" -> width;
                    case "middle" -> width / 2;
                    default -> 0;
                };
        page.setColor(colour);
        page.setFont(font);
        ((PdfBoxOutputDevice) page)
                .drawString(
                        words,
                        (float) (place.getTranslateX() + x * scale - before),
                        (float) (place.getTranslateY() + y * scale),
                        null);
    }
}
