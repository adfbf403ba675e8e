@NullMarked
package dev.gluewise.analyzer.change;

import org.jspecify.annotations.NullMarked;
