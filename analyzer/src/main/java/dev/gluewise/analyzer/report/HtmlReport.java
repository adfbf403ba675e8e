package dev.gluewise.analyzer.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/**
 * The report as one HTML file that needs nothing else: no network, no script. The same data give the same
 * bytes.
 */
public final class HtmlReport {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), "dev.gluewise.analyzer");

    private HtmlReport() {}

    /** The report as a page for browsers. */
    public static String write(ReportData report) {
        return render("report/page.jte", ReportPage.of(report));
    }

    /** A template, filled with the page. */
    static String render(String template, ReportPage page) {
        StringOutput html = new StringOutput();
        TEMPLATES.render(template, page, html);
        return html.toString();
    }
}
