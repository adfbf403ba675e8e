@NullMarked
package dev.gluewise.analyzer.spending;

import org.jspecify.annotations.NullMarked;
