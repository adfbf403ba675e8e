@NullMarked
package dev.gluewise.analyzer.chart;

import org.jspecify.annotations.NullMarked;
