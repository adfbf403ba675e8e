package dev.gluewise.app.desktop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SvgDrawingTest {
    private final SvgDrawing drawing = new SvgDrawing("A <b> & \u0001", 300, 200.5);

    private Document drawn() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(drawing.document().getBytes(StandardCharsets.UTF_8)));
    }

    private static Element first(Document document, String name) {
        return (Element) document.getElementsByTagName(name).item(0);
    }

    @Test
    void whateverATitleHoldsTheDocumentCanBeRead() throws Exception {
        Document document = drawn();

        assertThat(first(document, "title").getTextContent()).isEqualTo("A <b> & \uFFFD");
        assertThat(document.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 300 200.5");
    }

    @Test
    void shapesHaveTheirPlaceColourAndOpacity() throws Exception {
        drawing.setFill(Color.web("#0A6ABF"));
        drawing.setGlobalAlpha(0.42);
        drawing.fillOval(10, 20, 8, 6);

        Element ellipse = first(drawn(), "ellipse");

        assertThat(ellipse.getAttribute("cx")).isEqualTo("14");
        assertThat(ellipse.getAttribute("ry")).isEqualTo("3");
        assertThat(ellipse.getAttribute("fill")).isEqualTo("#0a6abf");
        assertThat(ellipse.getAttribute("fill-opacity")).isEqualTo("0.42");
    }

    @Test
    void aClipAndAMoveEndWithRestore() throws Exception {
        drawing.save();
        drawing.beginPath();
        drawing.rect(0, 0, 10, 10);
        drawing.clip();
        drawing.translate(5, 5);
        drawing.fillRect(0, 0, 100, 1);
        drawing.restore();
        drawing.strokeLine(0, 0, 1, 1);

        Document document = drawn();

        Element clipped = first(document, "rect");
        assertThat(((Element) clipped.getParentNode()).getAttribute("transform"))
                .isEqualTo("translate(5 5)");
        assertThat(((Element) clipped.getParentNode().getParentNode()).getAttribute("clip-path"))
                .isEqualTo("url(#clip1)");
        assertThat(first(document, "line").getParentNode()).isEqualTo(document.getDocumentElement());
    }

    @Test
    void whatRestoreBringsBackIsWhatSaveKept() throws Exception {
        drawing.setFill(Color.RED);
        drawing.setLineDashes(4, 2);
        drawing.save();
        drawing.setFill(Color.BLUE);
        drawing.setLineDashes();
        drawing.strokeLine(0, 0, 1, 1);
        drawing.restore();
        drawing.fillRect(0, 0, 1, 1);
        drawing.strokeLine(2, 2, 3, 3);

        Document document = drawn();

        assertThat(first(document, "rect").getAttribute("fill")).isEqualTo("#ff0000");
        assertThat(first(document, "line").hasAttribute("stroke-dasharray")).isFalse();
        assertThat(((Element) document.getElementsByTagName("line").item(1)).getAttribute("stroke-dasharray"))
                .isEqualTo("4 2");
    }

    @Test
    void textIsTextWithItsBaseLineAndAnchor() throws Exception {
        drawing.setFont(Font.font(10));
        drawing.setTextAlign(TextAlignment.RIGHT);
        drawing.setTextBaseline(VPos.CENTER);
        drawing.fillText("12 % <faster>", 100, 50);

        Element text = first(drawn(), "text");

        assertThat(text.getTextContent()).isEqualTo("12 % <faster>");
        assertThat(text.getAttribute("text-anchor")).isEqualTo("end");
        assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(53.0, 54.5);
    }
}
