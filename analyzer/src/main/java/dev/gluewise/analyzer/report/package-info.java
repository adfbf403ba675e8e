/** Results as files: JSON for programs, reports for people. */
@NullMarked
package dev.gluewise.analyzer.report;

import org.jspecify.annotations.NullMarked;
