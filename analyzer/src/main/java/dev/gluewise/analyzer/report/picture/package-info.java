/** The pictures of a report's PDF: the part of SVG that its templates write, drawn onto the page. */
@NullMarked
package dev.gluewise.analyzer.report.picture;

import org.jspecify.annotations.NullMarked;
