/** Models of run time against cluster size alone: the laws that others publish, as baselines and as parts of a blend. */
@NullMarked
package dev.gluewise.analyzer.prediction.curve;

import org.jspecify.annotations.NullMarked;
