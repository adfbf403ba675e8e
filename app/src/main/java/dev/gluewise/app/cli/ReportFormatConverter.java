package dev.gluewise.app.cli;

import dev.gluewise.analyzer.report.ReportFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A report's format by its name. */
final class ReportFormatConverter implements ITypeConverter<ReportFormat> {
    @Override
    public ReportFormat convert(String value) {
        return ReportFormat.of(value)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + value + "' is no report format of these: html, pdf, xlsx, csv, json, md."));
    }
}
