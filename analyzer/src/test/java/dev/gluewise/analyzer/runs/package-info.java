@NullMarked
package dev.gluewise.analyzer.runs;

import org.jspecify.annotations.NullMarked;
