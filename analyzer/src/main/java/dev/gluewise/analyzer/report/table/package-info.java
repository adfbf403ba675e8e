/** The figures behind a report as tables with typed cells, for spreadsheets and CSV files. */
@NullMarked
package dev.gluewise.analyzer.report.table;

import org.jspecify.annotations.NullMarked;
