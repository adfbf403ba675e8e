@NullMarked
package dev.gluewise.analyzer.report.chart;

import org.jspecify.annotations.NullMarked;
