@NullMarked
package dev.gluewise.analyzer.report.picture;

import org.jspecify.annotations.NullMarked;
