package dev.gluewise.analyzer.report.chart;

/**
 * Two lines of text beside a mark.
 *
 * @param x where its lines begin
 * @param y base line of the first line
 * @param title first line
 * @param text second line
 * @param leader path from the mark to the text; empty string where the text is next to it
 */
public record Label(String x, String y, String title, String text, String leader) {}
