package dev.gluewise.analyzer.policy;

import dev.gluewise.analyzer.policy.PolicyCheck.Result;
import dev.gluewise.analyzer.policy.PolicyCheck.Status;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Results of a check in the form in which pipelines show tests: a test a limit, a class a job. */
public final class JUnitXml {
    /** Characters that no XML document may hold (XML 1.0, section 2.2). */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private JUnitXml() {}

    /** One document; what cannot be told is a skipped test. */
    public static String write(List<Result> results) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "gluewise");
            xml.writeAttribute("tests", String.valueOf(results.size()));
            xml.writeAttribute("failures", String.valueOf(count(results, Status.BROKEN)));
            xml.writeAttribute("errors", "0");
            xml.writeAttribute("skipped", String.valueOf(count(results, Status.UNKNOWN)));
            for (Result result : results) {
                testCase(xml, result);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string can always be written to", e);
        }
        return text + "\n";
    }

    private static long count(List<Result> results, Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }

    private static void testCase(XMLStreamWriter xml, Result result) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", result.job().isEmpty() ? "gluewise" : clean(result.job()));
        xml.writeAttribute("name", result.rule().name());
        switch (result.status()) {
            case KEPT -> {}
            case BROKEN -> {
                xml.writeStartElement("failure");
                xml.writeAttribute("message", clean(result.text()));
                xml.writeEndElement();
            }
            case UNKNOWN -> {
                xml.writeStartElement("skipped");
                xml.writeAttribute("message", clean(result.text()));
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    private static String clean(String text) {
        return NOT_IN_XML.matcher(text).replaceAll("\uFFFD");
    }
}
