package dev.gluewise.analyzer.report.picture;

import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer.SVGImage;
import com.openhtmltopdf.render.RenderingContext;
import org.w3c.dom.Element;

/** One picture of a page, of a known size. */
final class Picture implements SVGImage {
    private final Element svg;
    private final String font;
    private final double scale;
    private final int width;
    private final int height;

    private Picture(Element svg, String font, double scale, double width, double height) {
        this.svg = svg;
        this.font = font;
        this.scale = scale;
        this.width = (int) Math.round(width);
        this.height = (int) Math.round(height);
    }

    /**
     * @param cssWidth width in the page's dots; negative where the picture's own view box decides
     * @param cssHeight height in the page's dots; negative where the width decides
     */
    static Picture of(Element svg, String font, double cssWidth, double cssHeight, double dotsPerPixel) {
        String[] box = svg.getAttribute("viewBox").split(" ");
        double ownWidth = Double.parseDouble(box[2]);
        double ownHeight = Double.parseDouble(box[3]);
        double width = cssWidth >= 0 ? cssWidth : ownWidth * dotsPerPixel;
        double scale = width / ownWidth;
        return new Picture(svg, font, scale, width, cssHeight >= 0 ? cssHeight : ownHeight * scale);
    }

    @Override
    public int getIntrinsicWidth() {
        return width;
    }

    @Override
    public int getIntrinsicHeight() {
        return height;
    }

    @Override
    public void drawSVG(OutputDevice page, RenderingContext context, double x, double y) {
        new Pen(page, context, font, x, y, scale).draw(svg);
    }
}
