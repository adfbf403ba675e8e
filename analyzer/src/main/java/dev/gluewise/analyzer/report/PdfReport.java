package dev.gluewise.analyzer.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.gluewise.analyzer.report.picture.Pictures;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A report as a paged PDF with its fonts embedded. The same data give the same bytes. */
final class PdfReport {
    /** A page and a chart take a tenth of a second; nobody reads so many pages, and the HTML report has all jobs. */
    private static final int MOST_SECTIONS = 100;

    private static final String FONT = "M PLUS 1";

    /** Characters that no XML document may hold (XML 1.0, section 2.2). */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /** A date as PDF writes it (ISO 32000-1, section 7.9.4). */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private PdfReport() {}

    static void write(ReportData report, OutputStream file) throws IOException {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useSVGDrawer(new Pictures(FONT));
        builder.useFont(() -> resource("font/Mplus1-Regular.ttf"), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> resource("font/Mplus1-SemiBold.ttf"), FONT, 600, FontStyle.NORMAL, true);
        // Nothing that a job is called can make it look elsewhere.
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(xhtml(ReportPage.of(report, MOST_SECTIONS)), null);
        builder.toStream(file);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            PDDocument document = renderer.getPdfDocument();
            document.setDocumentId(report.context().writtenAt().toEpochMilli());
            renderer.createPDFWithoutClosing();
            PDDocumentInformation information = document.getDocumentInformation();
            information.setTitle(report.context().title());
            information.setProducer("Gluewise");
            String moment = MOMENT.format(report.context().writtenAt());
            information.getCOSObject().setString(COSName.CREATION_DATE, moment);
            information.getCOSObject().setString(COSName.MOD_DATE, moment);
            document.save(file);
        }
    }

    /** The page as XML. */
    private static String xhtml(ReportPage page) {
        return NOT_IN_XML.matcher(HtmlReport.render("report/print.jte", page)).replaceAll("\uFFFD");
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PdfReport.class.getResourceAsStream(name), name);
    }
}
