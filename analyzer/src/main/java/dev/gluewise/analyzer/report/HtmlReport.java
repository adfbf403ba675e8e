package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The report as one HTML file that needs nothing else: no network, no script. The same fleet and context give the same
 * bytes.
 */
public final class HtmlReport {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), "dev.gluewise.analyzer");

    private HtmlReport() {}

    /** The report on a fleet. */
    public static String write(List<JobSummary> fleet, ReportContext context) {
        StringOutput html = new StringOutput();
        TEMPLATES.render("report/page.jte", ReportPage.of(fleet, context), html);
        return html.toString();
    }

    /**
     * Writes the report on a fleet into a file, in place of what it held.
     *
     * @throws ProblemException where the file cannot be written
     */
    public static void write(List<JobSummary> fleet, ReportContext context, Path file) throws ProblemException {
        try {
            Files.writeString(file, write(fleet, context));
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.in(
                            file.toString(),
                            ProblemCode.UNWRITABLE_OUTPUT,
                            "The report cannot be written here: " + e.getMessage() + ".",
                            "Name another folder, or make room and check its rights."),
                    e);
        }
    }
}
