@NullMarked
package dev.gluewise.analyzer.report;

import org.jspecify.annotations.NullMarked;
