package dev.gluewise.app.desktop.chart;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An SVG document that grows element by element; escapes what has to be. */
final class Svg {
    /** Characters that no XML document may hold (XML 1.0, section 2.2). */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private interface Step {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    Svg() {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string can always be written to", e);
        }
        write(writer -> writer.writeStartDocument("UTF-8", "1.0"));
    }

    Svg open(String element) {
        return write(writer -> writer.writeStartElement(element));
    }

    /** Of the element that was opened last, before anything is in it. */
    Svg attribute(String name, String value) {
        return write(writer -> writer.writeAttribute(name, value));
    }

    Svg text(String words) {
        return write(writer -> writer.writeCharacters(NOT_IN_XML.matcher(words).replaceAll("\uFFFD")));
    }

    Svg close() {
        return write(XMLStreamWriter::writeEndElement);
    }

    String document() {
        write(writer -> {
            writer.writeEndDocument();
            writer.close();
        });
        return text + "\n";
    }

    private Svg write(Step step) {
        try {
            step.write(xml);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string can always be written to", e);
        }
        return this;
    }
}
