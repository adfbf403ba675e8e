/** How well predictions hold on public measurements, and what is learnt from them. */
@NullMarked
package dev.gluewise.analyzer.prediction.measure;

import org.jspecify.annotations.NullMarked;
